/// One reason why a target does not build, at its place, in the form that build systems and editors recognise.
struct Diagnostic: Error, Hashable {
    let path: String
    /// 1-based.
    var line: UInt64 = 1
    /// 1-based, in bytes; nil where only the line is known.
    var column: Int?
    /// Full sentences: what is wrong and what to do.
    let message: String
}

extension Diagnostic: CustomStringConvertible {
    var description: String {
        let place = column.map { "\(line):\($0)" } ?? "\(line)"
        return "\(Self.line(path)):\(place): error: \(Self.line(message))"
    }

    /// Text on one line: what a ledger says can neither look like another diagnostic nor move a cursor.
    static func line(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                line.unicodeScalars.append("\u{FFFD}")
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}

/// Everything for which a target does not build.
struct Refusals: Error {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    init(_ path: String, line: UInt64 = 1, column: Int? = nil, _ message: String) {
        diagnostics = [Diagnostic(path: path, line: line, column: column, message: message)]
    }
}
