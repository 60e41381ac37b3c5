/// The siblings between a leaf and the root, the leaf's own first (RFC 6962 section 2.1.1).
public struct InclusionProof: Hashable, Sendable {
    /// The most hashes that a proof of either kind may have.
    public static let maximumCount = 63

    public let hashes: [Hash]

    public init(_ hashes: [Hash]) throws(ProofError) {
        guard hashes.count <= Self.maximumCount else { throw .tooLarge }
        self.hashes = hashes
    }

    init(unchecked hashes: [Hash]) { self.hashes = hashes }

    /// Passes only if `leaf` is leaf `index` of the tree of `size` leaves whose root is `root` (RFC 9162 section
    /// 2.1.3.2).
    public func verify(leaf: Hash, index: UInt64, size: UInt64, root: Hash) throws(ProofError) {
        guard try self.root(leaf: leaf, index: index, size: size) == root else { throw .wrongRoot }
    }

    /// The root that the proof leads to from `leaf`.
    public func root(leaf: Hash, index: UInt64, size: UInt64) throws(ProofError) -> Hash {
        guard size <= RightEdge.maximumSize else { throw .tooLarge }
        guard index < size else { throw .indexOutsideTree }
        var rest = hashes[...]
        var root = leaf
        for sibling in Siblings(leaf: index, size: size) {
            guard let hash = rest.popFirst() else { throw .tooShort }
            root = sibling.isLeft ? .node(hash, root) : .node(root, hash)
        }
        guard rest.isEmpty else { throw .tooLong }
        return root
    }
}
