/// One reason why SQL cannot be taken, at its place, in the form that build systems and editors recognise.
struct Diagnostic: Error, Hashable {
    enum Severity: String {
        case error, warning
    }

    var severity = Severity.error
    /// As it was handed in; nil where no file is at fault.
    let path: String?
    /// 1-based.
    var line = 1
    /// 1-based, in bytes.
    var column = 1
    /// Full sentences: what is wrong and what to do.
    let message: String
}

extension Diagnostic: CustomStringConvertible {
    var description: String {
        guard let path else { return "\(severity.rawValue): \(message)" }
        return "\(path):\(line):\(column): \(severity.rawValue): \(message)"
    }
}

/// Everything that is wrong with a set of files.
struct Refusals: Error {
    let diagnostics: [Diagnostic]
}
