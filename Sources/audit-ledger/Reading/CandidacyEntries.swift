internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

extension OpenLedger {
    /// The entries from which the status of a candidacy is told, in chain order: those about it, the lists of its
    /// constituency, on which its absence may say something, and whatever speaks of any of these.
    func entries(concerning candidacy: String) throws(StorageError) -> [Candidacy.RecordedEntry] {
        let own = try closed(try facts.seqs(aboutCandidacy: candidacy))
        var entries: [UInt64: Entry] = [:]
        for seq in own { entries[seq] = try reader.stored(at: seq)?.entry }
        var lists: [UInt64] = []
        for constituency in constituencies(of: candidacy, entries.values) {
            lists += try facts.seqs(ofListsIn: constituency)
        }
        for seq in try closed(lists) where entries[seq] == nil { entries[seq] = try reader.stored(at: seq)?.entry }
        return entries.values.sorted { $0.seq < $1.seq }.compactMap { entry in
            Instant(entry.at.description).map { at in
                RecordedEntry(seq: entry.seq, hash: entry.hash, at: at, kind: entry.kind, body: entry.body)
            }
        }
    }

    /// The entries and all that speak of them, or of those.
    private func closed(_ seqs: [UInt64]) throws(StorageError) -> Set<UInt64> {
        var found = Set(seqs)
        var waiting = seqs
        while let seq = waiting.popLast() {
            for (referrer, _) in try facts.references(to: seq) where found.insert(referrer).inserted {
                waiting.append(referrer)
            }
        }
        return found
    }

    /// Its constituencies, also those that a correction gives it.
    private func constituencies(of candidacy: String, _ entries: some Sequence<Entry>) -> Set<String> {
        Set(
            entries.compactMap { entry in
                let body = entry.kind == "correction" ? entry.body["replacement"]?.object : entry.body
                let isIts = ["candidacy", "correction"].contains(entry.kind) && body?["id"]?.string == candidacy
                return isIts ? body?["constituency"]?.string : nil
            })
    }
}
