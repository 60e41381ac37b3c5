/// The roots of the complete subtrees along the right edge of a tree: all that its root and its growth depend on.
///
/// One root for every set bit of `size`, largest subtree first (RFC 6962 section 2.1 splits at the largest power of
/// two, so these are exactly the left children on the way to the last leaf). A leaf costs two hashes amortised and, once
/// the edge has grown to its height, no allocation.
public struct RightEdge: Hashable, Sendable {
    /// The most leaves that a tree may have: 2^62.
    public static let maximumSize: UInt64 = 1 << 62

    /// How many leaves the tree has.
    public private(set) var size: UInt64 = 0
    /// The roots of the complete subtrees, largest first.
    public private(set) var hashes: [Hash] = []

    /// The edge of the empty tree.
    public init() { hashes.reserveCapacity(63) }

    /// The edge that was kept as `hashes`, largest subtree first; nil unless there is one for each set bit of `size`.
    public init?(size: UInt64, hashes: [Hash]) {
        guard size <= Self.maximumSize, hashes.count == size.nonzeroBitCount else { return nil }
        self.init()
        self.size = size
        self.hashes.append(contentsOf: hashes)
    }

    public mutating func append(_ leaf: Hash) { append(leaf, height: 0) }

    /// Appends a complete subtree of 2^`height` leaves by its root.
    ///
    /// `size` must be a multiple of 2^`height`: a subtree never straddles the edge.
    public mutating func append(_ subtree: Hash, height: Int) {
        precondition((0...62).contains(height) && size % (1 << UInt64(height)) == 0, "The subtree is not aligned.")
        precondition(size <= Self.maximumSize - 1 << UInt64(height), "The tree is full.")
        var root = subtree
        var left = size >> UInt64(height)
        while left & 1 == 1 {
            root = .node(hashes.removeLast(), root)
            left >>= 1
        }
        hashes.append(root)
        size += 1 << UInt64(height)
    }

    /// The root of the tree, MTH of RFC 6962 section 2.1.
    public var root: Hash {
        guard var root = hashes.last else { return .emptyRoot }
        for left in hashes.dropLast().reversed() { root = .node(left, root) }
        return root
    }
}
