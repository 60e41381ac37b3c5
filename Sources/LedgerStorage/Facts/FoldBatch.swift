internal import Candidacy
internal import LedgerCore

/// Some candidacies with the entries that their states are folded from, each copied out once.
struct FoldBatch: Sendable {
    private let frames: ElectionFrames
    private var raw = RawEntries()
    private var places: [UInt64: Int] = [:]
    private var candidacies: [(id: String, seqs: [UInt64])] = []

    init(_ frames: ElectionFrames) { self.frames = frames }

    var isFull: Bool { raw.isFull || candidacies.count >= RawEntries.mostRows }

    func holds(_ seq: UInt64) -> Bool { places[seq] != nil }

    mutating func add(_ seq: UInt64, _ hash: Hash?, _ bytes: UnsafeRawBufferPointer?) {
        places[seq] = raw.rows.count
        raw.append(seq, hash, bytes)
    }

    mutating func add(_ candidacy: String, _ seqs: [UInt64]) { candidacies.append((candidacy, seqs)) }

    /// What came of folding them.
    struct Folded: Sendable {
        var folds: [Fold] = []
        /// An entry that is not what was recorded.
        var damaged: UInt64?
    }

    func folded() -> Folded {
        var folded = Folded()
        var entries: [WideEntry?] = []
        entries.reserveCapacity(raw.rows.count)
        raw.each { row, bytes in
            guard let bytes else {
                entries.append(nil)
                return true
            }
            switch RawEntries.read(row, bytes) {
            case .known(let entry)?: entries.append(WideEntry(entry))
            case .unknown?: entries.append(nil)
            case nil: folded.damaged = row.seq
            }
            return folded.damaged == nil
        }
        guard folded.damaged == nil else { return folded }
        for (id, seqs) in candidacies {
            let own = seqs.compactMap { seq in places[seq].flatMap { entries[$0]?.narrowed(to: id) } }
            folded.folds.append(Fold(candidacy: id, entries: own, frames: frames))
        }
        return folded
    }
}
