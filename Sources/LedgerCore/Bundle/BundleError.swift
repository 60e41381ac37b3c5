/// Why a bundle was refused.
public struct BundleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The 1-based line at fault.
    public let line: UInt64
    /// Whole sentences without the place: what is wrong, and what to do.
    public let reason: String

    public init(line: UInt64, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    public var description: String { "line \(line): \(reason)" }
}
