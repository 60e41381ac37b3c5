/// A consistency proof made while the leaves go by, for a tree that is stored nowhere.
///
/// A proof is a list of roots over ranges of leaves that do not overlap (RFC 6962 section 2.1.2), so each leaf goes into
/// one of them at most.
public struct ProofCollector: Sendable {
    private var parts: [(start: UInt64, end: UInt64, edge: RightEdge)] = []
    /// The place of each part in the proof.
    private var order: [Int] = []
    private var seen: UInt64 = 0
    private var current = 0
    private let new: UInt64

    /// For the proof from the first `old` leaves to the first `new`; nil unless 0 < `old` < `new` <= 2^62.
    public init?(from old: UInt64, to new: UInt64) {
        guard old > 0, old < new, new <= RightEdge.maximumSize else { return nil }
        self.new = new
        let siblings = Siblings(old: old, new: new)
        var ranges = siblings.map { (height: $0.height, index: $0.index) }
        if old.nonzeroBitCount > 1 { ranges.insert((siblings.height, siblings.node), at: 0) }
        let starts = ranges.map { (start: $0.index << UInt64($0.height), width: 1 << UInt64($0.height) as UInt64) }
        order = starts.indices.sorted { starts[$0].start < starts[$1].start }
        parts = order.map { (starts[$0].start, min(starts[$0].start + starts[$0].width, new), RightEdge()) }
    }

    /// Takes the next leaf; those behind the new tree are not looked at.
    public mutating func append(_ leaf: Hash) {
        defer { seen += 1 }
        while current < parts.count, parts[current].end <= seen { current += 1 }
        guard current < parts.count, parts[current].start <= seen else { return }
        parts[current].edge.append(leaf)
    }

    /// The proof, once all leaves of the new tree went by; else nil.
    public func finish() -> ConsistencyProof? {
        guard seen >= new else { return nil }
        var hashes = [Hash](repeating: .emptyRoot, count: parts.count)
        for (part, place) in order.enumerated() { hashes[place] = parts[part].edge.root }
        return try? ConsistencyProof(hashes)
    }
}
