/// The place of one file of a published tree: 256 neighbouring hashes of a level, or the entries of 256 leaves, or the
/// first of them (C2SP tlog-tiles, "Merkle Tree" and "Log Entries").
///
/// A hash of level L is the root over 256^L leaves, so tile n of level L has the roots of the full tiles 256n … 256n + 255
/// one level down. The rows between two levels are recomputed and stored nowhere.
public struct Tile: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// Hashes, each over 256^level leaves.
        case hashes(level: Int)
        /// The entries themselves: an entry bundle.
        case entries
    }

    /// How many hashes or entries a full tile has.
    public static let fullWidth = 256
    /// The levels that a tree of at most 2^62 leaves has.
    public static let levels = 0...7

    public let content: Content
    public let index: UInt64
    /// How many hashes or entries it has, 1 … 256.
    public let width: Int

    /// Nil for a tile that no tree of at most 2^62 leaves has.
    public init?(_ content: Content, _ index: UInt64, width: Int = fullWidth) {
        guard Self.levels.contains(content.level), 1...Self.fullWidth ~= width,
            index < RightEdge.maximumSize >> 8,
            index << 8 + UInt64(width) <= RightEdge.maximumSize >> UInt64(8 * content.level)
        else { return nil }
        self.init(unchecked: content, index, width)
    }

    init(unchecked content: Content, _ index: UInt64, _ width: Int) {
        self.content = content
        self.index = index
        self.width = width
    }

    /// The tile with this place in a tree of `size` leaves; nil where such a tree has none.
    public init?(_ content: Content, _ index: UInt64, in size: UInt64) {
        guard Self.levels.contains(content.level), index < RightEdge.maximumSize >> 8 else { return nil }
        let first = index << 8
        let count = min(size, RightEdge.maximumSize) >> UInt64(8 * content.level)
        guard count > first else { return nil }
        self.init(unchecked: content, index, Int(min(count - first, UInt64(Self.fullWidth))))
    }

    public var isFull: Bool { width == Self.fullWidth }

    public var level: Int { content.level }

    /// How many leaves the smallest tree has that this tile is one of.
    public var end: UInt64 { (index << 8 + UInt64(width)) << UInt64(8 * level) }

    /// Whether a tree of `size` leaves has this tile among those it is read by, and not a wider one in its place.
    public func isCurrent(in size: UInt64) -> Bool { Self(content, index, in: size) == self }
}

extension Tile.Content {
    /// Entries lie below the leaves that they hash to.
    public var level: Int {
        switch self {
        case .hashes(let level): level
        case .entries: 0
        }
    }
}
