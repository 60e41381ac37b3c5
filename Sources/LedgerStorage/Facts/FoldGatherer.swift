internal import Candidacy
internal import LedgerCore

/// Gathers from a ledger what the states of candidacies are folded from.
struct FoldGatherer {
    private let reader: LedgerReader
    private let facts: FactsCache
    private let corrections: Set<UInt64>
    private let correctedLists: [UInt64]
    /// Asks whether an entry is later than the day that is asked about; nil where no day is.
    private let later: Statement?
    /// The lists of some constituencies and what speaks of them: the candidacies of one are folded one after the other.
    private var lists: (constituencies: [String], seqs: Set<UInt64>)?

    init(_ reader: LedgerReader, _ facts: FactsCache) throws(StorageError) {
        self.reader = reader
        self.facts = facts
        corrections = Set(try facts.seqs(ofKind: "correction"))
        correctedLists = try facts.seqsOfCorrectedLists()
        later =
            facts.isNotingLater
            ? try Statement(facts.connection, "SELECT 1 FROM temp.hidden WHERE seq = ?", isKept: false) : nil
    }

    private func isLater(_ seq: UInt64) throws(StorageError) -> Bool {
        guard let later else { return false }
        later.reset()
        later.bind(1, seq)
        defer { later.end() }
        return try later.step()
    }

    /// As many candidacies as are folded at once. Within a reading of the ledger.
    mutating func batch(
        of candidacies: [String], from next: inout Int, _ frames: ElectionFrames
    ) throws(StorageError) -> FoldBatch {
        var batch = FoldBatch(frames)
        while next < candidacies.count, !batch.isFull {
            let candidacy = candidacies[next]
            var seqs = try reader.closed(try facts.seqs(moving: candidacy), facts)
            if seqs.isDisjoint(with: corrections) {
                seqs.formUnion(try listSeqs(of: candidacy))
            } else {
                // A correction may give it another constituency, which only its text tells.
                seqs = Set(try reader.entries(concerning: seqs.sorted(), of: candidacy, facts).map(\.seq))
            }
            for seq in seqs where !batch.holds(seq) {
                let found: Void? = try reader.connection.look(at: seq) { (hash, bytes) throws(StorageError) in
                    try facts.hasRead(seq, hash, isErased: bytes == nil, reader.connection)
                    batch.add(seq, hash, bytes)
                }
                guard found != nil else { throw FactsCache.damaged(seq, reader.connection) }
            }
            var past: [UInt64] = []
            for seq in seqs.sorted() where try !isLater(seq) { past.append(seq) }
            batch.add(candidacy, past)
            next += 1
        }
        return batch
    }

    private mutating func listSeqs(of candidacy: String) throws(StorageError) -> Set<UInt64> {
        let constituencies = try facts.constituencies(ofCandidacy: candidacy)
        if let lists, lists.constituencies == constituencies { return lists.seqs }
        var seqs = correctedLists
        for constituency in constituencies { seqs += try facts.seqs(ofListsIn: constituency) }
        let closed = try reader.closed(seqs, facts)
        lists = (constituencies, closed)
        return closed
    }
}
