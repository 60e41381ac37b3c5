/// Why bytes are not JSON as this package accepts it, and at which byte.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The 0-based offset of the byte at fault.
    public let offset: Int
    /// One sentence without the place.
    public let reason: String

    public init(_ offset: Int, _ reason: String) {
        self.offset = offset
        self.reason = reason
    }

    public var description: String { "byte \(offset + 1): \(reason)" }
}

/// The bounds that every JSON text is held to.
public enum JSONLimits {
    /// How deep objects and arrays may nest.
    public static let depth = 32
    /// The largest magnitude of an integer: 2^53 − 1, RFC 7493 section 2.2.
    public static let integer: Int64 = 9_007_199_254_740_991
    /// The longest key in bytes.
    public static let key = 64
}
