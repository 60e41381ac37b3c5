internal import Candidacy
internal import LedgerStorage

extension OpenLedger {
    /// The entries from which the status of a candidacy is told, in chain order.
    func entries(concerning candidacy: String) throws(StorageError) -> [Candidacy.RecordedEntry] {
        try reader.entries(concerning: candidacy, facts)
    }
}
