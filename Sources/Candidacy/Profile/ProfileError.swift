/// Why a file is no rule profile, and at which place in it.
public struct ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Members and 0-based indices: `grounds.3.code`; empty for the whole.
    public let path: String
    /// A full sentence: what is wrong and what to do.
    public let message: String

    public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

/// The bounds of a profile.
public enum ProfileLimits {
    /// Bytes of its canonical JSON: it must fit into an entry.
    public static let bytes = 48 << 10
    /// Elements of one list.
    public static let list = 256
    /// Bytes of one text.
    public static let text = 4_000
    /// Profiles from the one at hand to its eldest ancestor.
    public static let lineage = 6
    /// Days of a deadline.
    public static let days: Int64 = 3_660
}
