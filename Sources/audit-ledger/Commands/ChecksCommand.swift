internal import LedgerCore
internal import LedgerFacts

struct ChecksCommand: Command {
    static let name = "checks"
    static let summary = "List the checks of audit"
    static let help = """
        [--checks FOLDER]

        Lists the checks that audit puts to a ledger, and those of the catalogue that verify and record look at. What one
        rests on, and its SQL: audit-ledger explain CHECK-ID.

          --checks FOLDER  with those in the .sql files of a folder
          --format json    one object

        For example:
          audit-ledger checks
          audit-ledger checks --checks our-checks
        """

    private let folder: String?

    init(_ arguments: inout Arguments) throws(CommandError) { folder = try arguments.value("--checks") }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let checks = try CheckShelf(folder).all
        if call.isJSON {
            Output.json([
                ("catalogue", .array(checks.map { ToldCheck($0).json })),
                (
                    "elsewhere",
                    .array(
                        ElsewhereChecked.all.map {
                            [
                                "check": .string($0.id), "title": .string($0.title),
                                "severity": .string($0.severity.rawValue), "by": .string($0.by),
                            ]
                        })
                ),
            ])
            return Status.success
        }
        for check in checks { Output.line(Self.line(check.id, check.severity, check.title)) }
        for check in ElsewhereChecked.all {
            Output.line(Self.line(check.id, check.severity, "\(check.title) (\(check.by))"))
        }
        return Status.success
    }

    private static func line(_ id: String, _ severity: Severity, _ title: String) -> String {
        "\(Printable.padded(id, cells: 8))  \(Printable.padded(severity.rawValue, cells: 8))  \(Printable.line(title))"
    }
}

/// A check, as it is told.
struct ToldCheck {
    let check: Check

    init(_ check: Check) { self.check = check }

    var json: JSONValue {
        [
            "check": .string(check.id), "title": .string(check.title), "severity": .string(check.severity.rawValue),
            "rule": .string(check.rule), "basisKind": .string(check.basis.rawValue),
            "message": .orNull(check.message), "needs": .array(check.needs.map { .string($0) }),
            "explanation": .string(check.explanation), "sql": .string(check.sql),
        ]
    }

    func lines(cells: Int) -> [String] {
        var lines = ["\(check.id)  \(Printable.line(check.title))", ""]
        if !check.explanation.isEmpty { lines += Wrapped.lines(check.explanation, cells: cells) + [""] }
        lines += [
            "Severity  \(check.severity.rawValue)", "Rule      \(check.rule)", "Basis     \(check.basis.rawValue)",
        ]
        if !check.needs.isEmpty {
            lines.append("Needs     \(check.needs.joined(separator: ", ")); a profile without them is not judged by it")
        }
        if let message = check.message { lines.append("Says      \(Printable.line(message))") }
        return lines + [""]
            + check.sql.split(separator: "\n").drop { $0.hasPrefix("--") }.map { Printable.line(String($0)) }
    }
}
