/// Why one row, line or element cannot be imported; the rows around it can still be looked at.
///
/// A message never repeats what stands in the file, since a shifted row puts a name where a code is due.
public struct ImportProblem: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a stable token for machines.
    public enum Code: String, Hashable, Sendable {
        // JSON and JSON Lines
        case json
        case shape
        case unknownMember = "unknown-member"
        case lineTooLong = "line-too-long"
        case elementTooLong = "element-too-long"
        // CSV
        case fieldCount = "field-count"
        case unterminatedQuote = "unterminated-quote"
        case textAfterQuote = "text-after-quote"
        case nul
        case fieldTooLong = "field-too-long"
        case rowTooLong = "row-too-long"
        case encoding
        // A file that another program damaged
        case wrappedLine = "wrapped-line"
        case trailingSeparators = "trailing-separators"
        case lostLetters = "lost-letters"
        // What a column map asks of a field
        case blank
        case notCollected = "not-collected"
        case withheld
        case date
        case time
        case integer
        case lookup
    }

    /// The physical line of the fault: 1-based, the header counted.
    public let line: Int
    /// The byte of that line at which the fault is: 1-based, and counted in bytes because letters depend on the encoding.
    public let column: Int
    public let code: Code
    /// Full sentences: what is wrong, and what to do.
    public let message: String

    public init(line: Int, column: Int, _ code: Code, _ message: String) {
        self.line = line
        self.column = column
        self.code = code
        self.message = message
    }

    public var description: String { "\(line):\(column): \(message)" }
}
