/// Why a file is no check, and where.
public struct CheckError: Error, Hashable, Sendable, CustomStringConvertible {
    /// 1-based.
    public let line: Int
    /// 1-based, in bytes.
    public let column: Int
    /// Full sentences without the place: what is wrong and what to do.
    public let reason: String

    init(line: Int, column: Int = 1, _ reason: String) {
        self.line = line
        self.column = column
        self.reason = reason
    }

    public var description: String { "\(line):\(column): \(reason)" }
}
