internal import LedgerAudit
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// How a verification is told.
enum VerificationOutput {
    static func text(_ report: VerificationReport, _ path: String) {
        if let identity = report.identity { Output.heading(identity, path) }
        for (number, check) in report.checks.enumerated() {
            let name = Printable.padded(check.result.rawValue, cells: 7)
            Output.line(
                "\(number + 1 < 10 ? " " : "")\(number + 1) \(name)  \(check.title). \(Printable.line(check.detail))")
        }
        if report.size > 0 {
            Output.line("Size \(report.size)" + (report.head.map { ", head \($0)" } ?? ""))
        }
        for log in report.logs {
            let erased = log.erasedEntries == 0 ? "" : ", \(log.erasedEntries) of them lawfully erased"
            Output.line(
                "Imported: \(Printable.line(log.origin)), \(log.size) entries\(erased): \(log.verdict.rawValue)")
        }
        for finding in report.findings { Output.line(Printable.line(line(finding))) }
        Output.line(Terminal.bold(verdict(report)))
        if report.verdict == .intact {
            Output.line(meaning)
            if report.keySource == .ledger {
                Output.line("The key came only from the ledger: this proves consistency, not origin. Give --vkey KEY.")
            }
        }
        for fork in report.forks { for line in ForkOutput.lines(fork) { Output.line(line) } }
        if let failure = report.failure { Output.error("audit-ledger: \(failure)") }
    }

    /// What `intact` says, and what it does not.
    static let meaning = "Nothing recorded was altered. This does not say that it is true, or complete."

    static func verdict(_ report: VerificationReport) -> String { "Verdict: " + words(report) }

    /// The verdict in words. The bare word `intact` is never said where a check was left out.
    static func words(_ report: VerificationReport) -> String {
        let skipped = report.checks.filter { $0.result == .skipped }.map(\.id)
        guard report.verdict == .intact, !skipped.isEmpty else { return report.verdict.rawValue }
        return "intact as far as was looked (left out: \(skipped.joined(separator: ", ")))"
    }

    /// What the catalogue has verification look for.
    private static func line(_ finding: ChainFinding) -> String {
        let log = finding.log.map { "In the log of \($0): " } ?? ""
        return "\(finding.id) \(finding.severity.rawValue): \(log)\(finding.message)"
    }

    static func json(_ report: VerificationReport) { Output.json(members(report)) }

    static func members(_ report: VerificationReport) -> [(String, JSONValue?)] {
        [
            ("verdict", .string(report.verdict.rawValue)), ("complete", .bool(report.isComplete)),
            ("origin", .orNull(report.identity?.origin)), ("size", JSONValue(report.size)),
            ("head", .orNull(report.head?.base64)), ("root", .orNull(report.root?.base64)),
            ("checks", .array(report.checks.map(check))), ("firstBad", firstBad(report)), ("pin", pin(report)),
            (
                "sealed",
                [
                    "open": JSONValue(report.openFields), "withheld": JSONValue(report.withheldFields),
                    "erased": JSONValue(report.erasedFields + report.erasedEntries),
                ]
            ),
            ("meaning", report.verdict == .intact ? .string(meaning) : .null),
            ("logs", .array(report.logs.map(log))), ("forks", .array(report.forks.map(ForkOutput.json))),
            ("keySource", .string(report.keySource.rawValue)), ("failure", .orNull(report.failure)),
            ("findings", .array(report.findings.map(\.json))),
        ]
    }

    private static func log(_ log: LogReport) -> JSONValue {
        [
            "origin": .string(log.origin), "vkey": .orNull(log.verifierKey), "verdict": .string(log.verdict.rawValue),
            "size": JSONValue(log.size), "head": .orNull(log.head?.base64), "root": .orNull(log.root?.base64),
            "erased": JSONValue(log.erasedEntries), "reason": .orNull(log.reason),
        ]
    }

    private static func check(_ check: VerificationReport.Check) -> JSONValue {
        [
            "id": .string(check.id), "title": .string(check.title), "result": .string(check.result.rawValue),
            "detail": .string(check.detail),
        ]
    }

    private static func firstBad(_ report: VerificationReport) -> JSONValue {
        guard let bad = report.firstBad else { return .null }
        return ["seq": .orNull(bad.seq), "reason": .string(bad.reason)]
    }

    private static func pin(_ report: VerificationReport) -> JSONValue {
        guard let pin = report.pin else { return .null }
        return ["size": JSONValue(pin.size), "root": .string(pin.root.base64), "behind": JSONValue(pin.behind)]
    }
}
