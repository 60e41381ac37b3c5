internal import Candidacy
internal import LedgerCore

extension RecordingSession {
    /// Whether what is sealed in a body is what a decision seals anew under another salt. What was erased, or is withheld
    /// here, counts as equal: it is not brought back.
    func opens(_ body: JSONObject, as decision: Decision) throws(StorageError) -> Bool {
        let fresh = Dictionary(decision.disclosures.map { ($0.digest, $0.value) }, uniquingKeysWith: { $1 })
        for (earlier, later) in zip(SealedValue.all(in: body), SealedValue.all(in: decision.body))
        where earlier.digest != later.digest {
            // A digest that was handed in as one is another than any that stands.
            guard let value = fresh[later.digest] else { return false }
            guard let known = try disclosure(of: earlier.digest)?.value else { continue }
            if value.canonicalBytes != known.canonicalBytes { return false }
        }
        return true
    }

    /// What opens a field that is sealed already.
    func disclosure(of digest: Hash) throws(StorageError) -> Disclosure? {
        let writer = recorder.writer
        let index =
            if let opened { opened } else {
                try DisclosureIndex(writer.place.disclosures, genesis: writer.identity.genesis)
            }
        opened = index
        return try index.disclosure(of: digest)
    }
}
