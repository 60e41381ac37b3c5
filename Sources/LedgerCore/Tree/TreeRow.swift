/// The place of a stored row: sixteen neighbouring nodes of one level, written once and never changed.
///
/// A node at level L covers 16^L leaves. Row `index` of level L holds nodes 16·index … 16·index + 15, and so covers the
/// leaves from index·16^(L+1) up to (index + 1)·16^(L+1). Level 0 is the leaves themselves and is not stored again.
public struct TreeRow: Hashable, Sendable {
    /// How many hashes a row holds.
    public static let width = 16
    /// How many bytes a row holds: its hashes from left to right.
    public static let byteCount = width * Hash.byteCount
    /// The levels that have stored rows: the last leaf of a row at level 14 would not fit an identifier.
    public static let levels = 1...13

    public let level: Int
    public let index: UInt64

    /// The row of a level that is stored, within a tree of at most ``Tree/maximumSize`` leaves; else nil.
    public init?(level: Int, index: UInt64) {
        guard Self.levels.contains(level), index < Tree.maximumSize >> UInt64(4 * level + 4) else { return nil }
        self.init(unchecked: level, index)
    }

    /// The row with an identifier as ``id`` makes it; nil for every other number.
    public init?(id: Int64) {
        guard id > 0 else { return nil }
        let level = Int(id & 15)
        let end = UInt64(id) >> 4
        guard Self.levels.contains(level), end > 0, end <= Tree.maximumSize else { return nil }
        guard end.trailingZeroBitCount >= 4 * level + 4 else { return nil }
        self.init(unchecked: level, (end >> UInt64(4 * level + 4)) - 1)
    }

    init(unchecked level: Int, _ index: UInt64) {
        self.level = level
        self.index = index
    }

    /// How many leaves the tree has once the last leaf of this row is in: (index + 1)·16^(level + 1).
    public var end: UInt64 { (index + 1) << UInt64(4 * level + 4) }

    /// `end`·16 + `level`: identifiers grow in the order in which rows become complete, so a table keyed by them only
    /// ever grows at its end.
    public var id: Int64 { Int64(end << 4) | Int64(level) }
}
