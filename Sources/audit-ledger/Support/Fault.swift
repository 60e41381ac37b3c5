internal import Candidacy
internal import LedgerCore
internal import LedgerStorage

/// One thing that is wrong with what was handed in, and where it stands.
struct Fault: Hashable {
    /// The file; nil for what stood on the command line.
    var file: String?
    /// 1-based; the column counts bytes.
    var line: Int?
    var column: Int?
    /// The field; empty where the entry or the file as a whole is meant.
    var path = ""
    /// A word for programs.
    let code: String
    /// Whole sentences; they repeat no value that may be personal.
    let message: String

    /// `file:line:column: message`, as compilers write it, with nothing in it that a terminal would obey.
    var text: String {
        let place = [file, line.map { "\($0)" }, column.map { "\($0)" }].compactMap { $0 }.joined(separator: ":")
        let lead = (place.isEmpty ? "" : place + ": ") + (path.isEmpty ? "" : path + ": ")
        return Printable.line(lead + message)
    }

    var json: JSONValue {
        .object(
            JSONObject([
                ("file", .orNull(file)), ("line", .orNull(line.map { UInt64($0) })),
                ("column", .orNull(column.map { UInt64($0) })), ("path", .orNull(path.isEmpty ? nil : path)),
                ("code", .string(code)), ("message", .string(message)),
            ]))
    }
}

extension Fault {
    /// - Parameter place: the file and line that the draft stands at.
    init(_ problem: Problem, at place: (file: String, line: Int)? = nil) {
        let suggestion = problem.suggestion.map { " Did you mean `\($0)`?" } ?? ""
        self.init(
            file: place?.file, line: place?.line, column: place.map { _ in 1 }, path: problem.path,
            code: problem.code.rawValue, message: problem.reason + suggestion)
    }

    init(_ problem: ImportReport.Problem) {
        self.init(
            file: problem.file, line: problem.line, column: problem.column, code: problem.code,
            message: problem.message)
    }

    init(_ problem: ImportProblem, _ file: String) {
        self.init(
            file: file, line: problem.line, column: problem.column, code: problem.code.rawValue,
            message: problem.message)
    }

    init(_ error: ImportError) {
        self.init(file: error.file, code: error.code.rawValue, message: error.message)
    }
}

extension CommandError {
    /// How many faults are told one by one on a terminal; the rest are counted.
    private static let limit = 20

    /// 65: the data cannot be recorded.
    /// - Parameter count: how many were found, where not all were kept.
    static func badData(_ lead: String, _ faults: [Fault], count: Int? = nil) -> CommandError {
        let rest = max(count ?? 0, faults.count) - min(faults.count, limit)
        let lines = [lead] + faults.prefix(limit).map(\.text) + (rest > 0 ? ["… and \(rest) more."] : [])
        return CommandError(Status.badData, lines.joined(separator: "\n"), faults)
    }

    /// Why a whole file cannot be used.
    init(_ error: ImportError) {
        let status: Int32 =
            switch error.code {
            case .open, .read, .changed: Status.failure
            case .needsMap, .needsFile: Status.usage
            default: Status.badData
            }
        self.init(status, Fault(error).text, [Fault(error)])
    }
}
