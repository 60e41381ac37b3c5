/// The hashes that join an old root and a new one (RFC 6962 section 2.1.2).
public struct ConsistencyProof: Hashable, Sendable {
    public let hashes: [Hash]

    public init(_ hashes: [Hash]) throws(ProofError) {
        guard hashes.count <= InclusionProof.maximumCount else { throw .tooLarge }
        self.hashes = hashes
    }

    init(unchecked hashes: [Hash]) { self.hashes = hashes }

    /// Passes only if the tree of `old` leaves with `oldRoot` is the beginning of the tree of `new` leaves with
    /// `newRoot` (RFC 9162 section 2.1.4.2).
    ///
    /// From nothing, and from a tree to itself, the proof is empty; from nothing, `oldRoot` must be the root of nothing.
    public func verify(old: UInt64, new: UInt64, oldRoot: Hash, newRoot: Hash) throws(ProofError) {
        guard new <= RightEdge.maximumSize else { throw .tooLarge }
        guard old <= new else { throw .shrunk }
        guard old > 0, old < new else {
            guard hashes.isEmpty else { throw .tooLong }
            guard old > 0 || oldRoot == .emptyRoot else { throw .wrongOldRoot }
            guard old < new || oldRoot == newRoot else { throw .wrongRoot }
            return
        }
        // Where the old tree is one complete subtree, its root is the first hash and is left out.
        let (oldest, newest) = try roots(old, new, first: old.nonzeroBitCount == 1 ? oldRoot : nil)
        guard oldest == oldRoot else { throw .wrongOldRoot }
        guard newest == newRoot else { throw .wrongRoot }
    }

    /// The root of the first `old` leaves in the tree of `new` leaves with `newRoot`, as the proof shows it to whoever
    /// does not know it.
    ///
    /// Nil unless the proof leads to `newRoot`; nil also where `old` is a power of two, as such a proof leaves the old
    /// root out.
    public func oldRoot(old: UInt64, new: UInt64, newRoot: Hash) -> Hash? {
        guard new <= RightEdge.maximumSize, old < new, old.nonzeroBitCount > 1 else { return nil }
        guard let (oldest, newest) = try? roots(old, new, first: nil), newest == newRoot else { return nil }
        return oldest
    }

    /// The two roots that the hashes lead to, 0 < `old` < `new`.
    private func roots(
        _ old: UInt64, _ new: UInt64, first: Hash?
    ) throws(ProofError) -> (oldest: Hash, newest: Hash) {
        var rest = hashes[...]
        guard let first = first ?? rest.popFirst() else { throw .tooShort }
        var (oldest, newest) = (first, first)
        for sibling in Siblings(old: old, new: new) {
            guard let hash = rest.popFirst() else { throw .tooShort }
            if sibling.isLeft { oldest = .node(hash, oldest) }
            newest = sibling.isLeft ? .node(hash, newest) : .node(newest, hash)
        }
        guard rest.isEmpty else { throw .tooLong }
        return (oldest, newest)
    }
}
