/// A Merkle tree (RFC 6962 section 2.1) that keeps in memory only the rows that are not complete.
///
/// Complete rows leave through the closure of ``append(_:completed:)`` and come back through a ``HashReader``. What is
/// kept, at most fifteen hashes a level, is recomputed from rows and leaves when a tree is opened, so storage never has
/// to update a row. A leaf costs one node hash and, but for a new level, no allocation.
public struct Tree: Sendable {
    /// The most leaves of a stored tree: 2^58. Identifiers of rows stay within 63 bits.
    public static let maximumSize: UInt64 = 1 << 58

    /// How many leaves the tree has.
    public private(set) var size: UInt64 = 0
    // Sixteen places a level; of level L the first (size >> 4L) & 15 are in use.
    private var nodes: [Hash] = []

    /// The empty tree.
    public init() {}

    /// The tree over the first `size` leaves of a reader.
    ///
    /// Reads one range of at most 255 leaves and at most fifteen rows a level.
    public init<Reader: HashReader & ~Copyable>(
        size: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) {
        guard size <= Self.maximumSize else { throw .outOfRange("A stored tree has at most 2^58 leaves.") }
        self.size = size
        let levels = (UInt64.bitWidth - size.leadingZeroBitCount + 3) / 4
        nodes = Array(repeating: Hash(), count: levels * TreeRow.width)
        var hashes: [Hash] = []
        try Self.read(reader, leaves: (size & ~255)..<size, into: &hashes)
        for slot in 0..<count(1) { nodes[TreeRow.width + slot] = Self.root(hashes.span, slot * 16, 16) }
        for slot in 0..<count(0) { nodes[slot] = hashes[count(1) * 16 + slot] }
        for level in stride(from: 2, to: levels, by: 1) {
            let first = size >> UInt64(4 * level) & ~15
            for slot in 0..<count(level) {
                try Self.read(reader, TreeRow(unchecked: level - 1, first + UInt64(slot)), into: &hashes)
                nodes[level * TreeRow.width + slot] = Self.root(hashes.span, 0, 16)
            }
        }
    }

    /// Appends a leaf and hands every row that it completes to `completed`, lowest level first.
    ///
    /// A tree whose closure threw has lost its place: open it anew.
    public mutating func append<Failure: Error>(
        _ leaf: Hash, completed: (TreeRow, Span<Hash>) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(size < Self.maximumSize, "The tree is full.")
        var hash = leaf
        var level = 0
        while true {
            let base = level * TreeRow.width
            if base == nodes.count { nodes.append(contentsOf: repeatElement(Hash(), count: TreeRow.width)) }
            let slot = count(level)
            nodes[base + slot] = hash
            guard slot == TreeRow.width - 1 else { break }
            if level > 0 {
                let row = TreeRow(unchecked: level, size >> UInt64(4 * level + 4))
                try completed(row, nodes.span.extracting(base..<(base + TreeRow.width)))
            }
            hash = Self.root(nodes.span, base, TreeRow.width)
            level += 1
        }
        size += 1
    }

    /// The roots of the complete subtrees along the right edge.
    public var edge: RightEdge {
        var edge = RightEdge()
        for level in stride(from: nodes.count / TreeRow.width - 1, through: 0, by: -1) {
            for slot in 0..<count(level) { edge.append(nodes[level * TreeRow.width + slot], height: 4 * level) }
        }
        return edge
    }

    /// The root of the tree.
    public var root: Hash { edge.root }

    /// How many nodes of the incomplete row of a level there are.
    private func count(_ level: Int) -> Int { Int(size >> UInt64(4 * level) & 15) }

    /// The root over `width` nodes of the incomplete row of a level.
    func kept(level: Int, slot: Int, width: Int) -> Hash {
        Self.root(nodes.span, level * TreeRow.width + slot, width)
    }
}
