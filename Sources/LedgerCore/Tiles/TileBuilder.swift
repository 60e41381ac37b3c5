/// A Merkle tree that keeps in memory only the tiles that are not full.
///
/// What ``Tree`` is to rows of sixteen. A leaf costs one node hash and, but for a new level, no allocation.
public struct TileBuilder: Sendable {
    /// How many leaves the tree has.
    public private(set) var size: UInt64 = 0
    // Of level L the first (size >> 8L) & 255 hashes are in use.
    private var levels: [[Hash]] = []

    /// The empty tree.
    public init() {}

    /// The tree over the first `size` leaves of a reader.
    public init<Reader: HashReader & ~Copyable>(
        size: UInt64, reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) {
        guard size <= Tree.maximumSize else { throw .outOfRange("A stored tree has at most 2^58 leaves.") }
        self.size = size
        var level = 0
        while size >> UInt64(8 * level) > 0 {
            let index = size >> UInt64(8 * level + 8)
            // Where the newest tile of the level is full there is nothing to keep.
            let tile = Tile(.hashes(level: level), index, in: size)
            let hashes = if let tile { try tile.hashes(reader: reader) } else { [Hash]() }
            levels.append(hashes)
            level += 1
        }
    }

    /// Appends a leaf and hands every tile that it fills to `filled`, lowest level first.
    public mutating func append<Failure: Error>(
        _ leaf: Hash, filled: (Tile, [Hash]) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(size < Tree.maximumSize, "The tree is full.")
        var hash = leaf
        var level = 0
        while true {
            if level == levels.count { levels.append([]) }
            levels[level].append(hash)
            guard levels[level].count == Tile.fullWidth else { break }
            try filled(
                Tile(unchecked: .hashes(level: level), size >> UInt64(8 * level + 8), Tile.fullWidth), levels[level])
            hash = Tile.root(levels[level])
            levels[level].removeAll(keepingCapacity: true)
            level += 1
        }
        size += 1
    }

    /// The partial tiles along the right edge, lowest level first.
    public var partials: [(tile: Tile, hashes: [Hash])] {
        var partials: [(tile: Tile, hashes: [Hash])] = []
        for (level, hashes) in levels.enumerated() where !hashes.isEmpty {
            partials.append(
                (Tile(unchecked: .hashes(level: level), size >> UInt64(8 * level + 8), hashes.count), hashes))
        }
        return partials
    }

    /// The root of the tree.
    public var root: Hash { Self.root(levels) }

    /// The root of a tree by the hashes of its partial tiles, lowest level first.
    static func root(_ levels: [[Hash]]) -> Hash {
        var edge = RightEdge()
        for (level, hashes) in levels.enumerated().reversed() {
            for hash in hashes { edge.append(hash, height: 8 * level) }
        }
        return edge.root
    }
}
