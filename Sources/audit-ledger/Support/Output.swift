internal import LedgerCore
internal import LedgerStorage

/// How a command answers: results on standard output, everything else on standard error.
enum Output {
    /// The version of the grammar of `--format json`.
    static let grammar = "audit-ledger/1"

    static func line(_ text: String = "") { Terminal.write(text + "\n") }

    static func error(_ text: String) { Terminal.writeError(Printable.lines(text) + "\n") }

    /// Whether an object was printed: then an error is told by the exit status and on standard error alone.
    nonisolated(unsafe) private(set) static var hasAnswered = false  // Only the main thread answers.

    /// One JSON object on one line, its `format` first of what a reader looks for.
    static func json(_ members: [(String, JSONValue?)]) {
        hasAnswered = true
        var object = JSONObject([("format", .string(grammar))])
        for (key, value) in members { object[key] = value }
        line(Printable.json(String(decoding: object.canonicalBytes, as: UTF8.self)))
    }

    /// A document of another grammar, on one line.
    static func document(_ document: JSONValue) {
        hasAnswered = true
        line(Printable.json(String(decoding: document.canonicalBytes, as: UTF8.self)))
    }

    /// Stored bytes and a newline: exactly so in a pipe or file, and as JSON that means the same on a terminal.
    static func stored(_ bytes: [UInt8]) {
        guard !Terminal.isOutput else { return line(Printable.json(String(decoding: bytes, as: UTF8.self))) }
        bytes.withUnsafeBytes { Terminal.write($0) }
        line()
    }

    /// Says above every result whose ledger it is, and that an example is one.
    static func heading(_ identity: LedgerIdentity, _ path: String) {
        for text in headingLines(identity, path) { line(text) }
    }

    static func headingLines(_ identity: LedgerIdentity, _ path: String) -> [String] {
        let title = identity.title.map { " (\(Printable.line($0)))" } ?? ""
        let lines = [Terminal.bold("\(Printable.line(identity.origin))\(title)") + " · \(Printable.line(path))"]
        if identity.purpose == "live" { return lines }
        return lines + ["This is \(identity.purpose == "test" ? "a test" : "an example"), not a live record."]
    }
}

extension JSONValue {
    init(_ number: some BinaryInteger) { self = .integer(Int64(clamping: number)) }

    /// Null where there is nothing to say, so that a reader finds the member all the same.
    static func orNull(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    static func orNull(_ number: UInt64?) -> JSONValue { number.map { JSONValue($0) } ?? .null }
}
