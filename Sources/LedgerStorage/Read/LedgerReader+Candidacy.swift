package import Candidacy
internal import LedgerCore

extension LedgerReader {
    /// The entries from which the status of a candidacy is told, in chain order: those about it, the lists of its
    /// constituency, on which its absence may say something, and whatever speaks of any of these.
    ///
    /// - Parameter facts: reaching as far as the ledger.
    package func entries(concerning candidacy: String, _ facts: FactsCache) throws(StorageError) -> [RecordedEntry] {
        try entries(concerning: facts.seqs(aboutCandidacy: candidacy), of: candidacy, facts)
    }

    /// - Parameter seqs: the entries about it.
    func entries(
        concerning seqs: [UInt64], of candidacy: String, _ facts: FactsCache
    ) throws(StorageError) -> [RecordedEntry] {
        var entries: [UInt64: RecordedEntry] = [:]
        for seq in try closed(seqs, facts) { entries[seq] = try recorded(at: seq, facts) }
        var lists = try facts.seqsOfCorrectedLists()
        for constituency in constituencies(of: candidacy, entries.values) {
            lists += try facts.seqs(ofListsIn: constituency)
        }
        for seq in try closed(lists, facts) where entries[seq] == nil { entries[seq] = try recorded(at: seq, facts) }
        return entries.values.sorted { $0.seq < $1.seq }
    }

    private func recorded(at seq: UInt64, _ facts: FactsCache) throws(StorageError) -> RecordedEntry? {
        guard let entry = try facts.entry(at: seq, in: connection), let at = Instant(entry.at.description) else {
            return nil
        }
        return RecordedEntry(seq: entry.seq, hash: entry.hash, at: at, kind: entry.kind, body: entry.body)
    }

    /// The entries and all that speak of them, or of those.
    func closed(_ seqs: [UInt64], _ facts: FactsCache) throws(StorageError) -> Set<UInt64> {
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
    private func constituencies(of candidacy: String, _ entries: some Sequence<RecordedEntry>) -> Set<String> {
        Set(
            entries.compactMap { entry in
                let body = entry.kind == "correction" ? entry.body["replacement"]?.object : entry.body
                let isIts = ["candidacy", "correction"].contains(entry.kind) && body?["id"]?.string == candidacy
                return isIts ? body?["constituency"]?.string : nil
            })
    }
}
