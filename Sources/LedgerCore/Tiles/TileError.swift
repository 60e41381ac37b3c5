/// Why bytes are not the tile or the bundle that they stand for.
public struct TileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence.
    public let description: String

    package init(_ description: String) { self.description = description }
}
