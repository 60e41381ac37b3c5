/// Why bytes are no entry of a ledger.
public struct EntryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The 0-based offset of the byte at fault within the entry.
    public let offset: Int
    /// One sentence without the place.
    public let reason: String

    public init(_ offset: Int, _ reason: String) {
        self.offset = offset
        self.reason = reason
    }

    init(_ error: JSONError) { self.init(error.offset, error.reason) }

    public var description: String { "byte \(offset + 1) of the entry: \(reason)" }
}
