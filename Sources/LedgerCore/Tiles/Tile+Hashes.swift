extension Tile {
    /// How many bytes a tile of hashes has.
    public var hashByteCount: Int { width * Hash.byteCount }

    /// The hashes of the tile out of the storage of a tree: at most 256 leaves, or at most thirty rows.
    public func hashes<Reader: HashReader & ~Copyable>(
        reader: borrowing Reader
    ) throws(TreeError<Reader.Failure>) -> [Hash] {
        guard end <= Tree.maximumSize else { throw .outOfRange("A stored tree has at most 2^58 leaves.") }
        var hashes: [Hash] = []
        let first = index << 8
        guard level > 0 else {
            try Tree.read(reader, leaves: first..<first + UInt64(width), into: &hashes)
            return hashes
        }
        // A tile's level is every second one of the stored rows, so sixteen of its hashes are a row as it stands.
        var row: [Hash] = []
        let whole = width / TreeRow.width
        for number in 0..<whole {
            try Tree.read(reader, TreeRow(unchecked: 2 * level, index << 4 + UInt64(number)), into: &row)
            hashes.append(contentsOf: row)
        }
        for number in whole * TreeRow.width..<width {
            try Tree.read(reader, TreeRow(unchecked: 2 * level - 1, first + UInt64(number)), into: &row)
            hashes.append(Tree.root(row.span, 0, TreeRow.width))
        }
        return hashes
    }

    /// The root over the hashes of a full tile: its one hash in the level above.
    package static func root(_ hashes: [Hash]) -> Hash { Tree.root(hashes.span, 0, fullWidth) }

    /// The bytes of a tile: its hashes from left to right.
    public static func encode(_ hashes: [Hash]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * Hash.byteCount)
        for hash in hashes { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }
        return bytes
    }

    /// The hashes in the bytes of this tile.
    public func decode(_ bytes: [UInt8]) throws(TileError) -> [Hash] {
        var hashes: [Hash] = []
        guard bytes.withUnsafeBytes({ Hash.append(width, from: $0, to: &hashes) }) else {
            throw TileError("\(path) has \(bytes.count) bytes and not the \(hashByteCount) of \(width) hashes.")
        }
        return hashes
    }
}
