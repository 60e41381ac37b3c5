internal import LedgerCore
internal import LedgerStorage

/// How an import is told.
struct ImportOutput {
    let report: ImportReport
    /// nil where nothing was appended that could be verified.
    let verification: VerificationReport?
    let isDryRun: Bool

    func text(_ path: String) {
        for notice in report.notices { Output.error(Fault(notice).text) }
        Output.line("Read \(report.read) rows.")
        if report.rejected > 0 { return rejected() }
        Output.line("\(isDryRun ? "Would append" : "Appended") \(report.appended).")
        for (kind, count) in report.kinds.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            Output.line("  \(right(count))  \(kind)")
        }
        for (code, count) in report.statuses.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            let text = report.statusTexts[code].map { " " + $0 } ?? ""
            Output.line("  \(right(count))  status \(Printable.line(code + text))")
        }
        if report.elsewhere > 0 {
            Output.line("  \(right(report.elsewhere))  of them name candidacies of which this ledger has nothing else")
        }
        if report.frames > 0 { Output.line("  \(right(report.frames))  that they speak of, beside them") }
        for (path, count) in report.sealed.sorted(by: { $0.key < $1.key }) {
            Output.line("  \(right(count))  sealed: \(Printable.line(path))")
        }
        Output.line("Stood there already: \(report.duplicates). Left out by the map: \(report.skipped).")
        if let first = report.first, let last = report.last {
            Output.line("Entries \(first) to \(last)\(isDryRun ? " would be theirs" : "").")
        }
        guard let verification else { return Output.line("This was a dry run: nothing was recorded.") }
        Output.line("Size \(report.size)" + (report.head.map { ", head \($0)" } ?? ""))
        guard verification.verdict == .intact else { return VerificationOutput.text(verification, path) }
        Output.line(Terminal.bold(VerificationOutput.verdict(verification)))
    }

    /// What is wrong goes where errors go, in the form of a compiler's.
    private func rejected() {
        for problem in report.problems { Output.error(Fault(problem).text) }
        let rest = report.rejected - report.problems.count
        if rest > 0 { Output.error("… and more, in \(report.rejected) rows.") }
        Output.line("\(report.rejected) of them cannot be imported, so nothing was appended.")
    }

    private func right(_ count: Int) -> String {
        let digits = String(count)
        return String(repeating: " ", count: max(0, 9 - digits.count)) + digits
    }

    func json() {
        Output.json([
            ("read", JSONValue(report.read)), ("appended", JSONValue(report.appended)),
            ("frames", JSONValue(report.frames)), ("elsewhere", JSONValue(report.elsewhere)),
            ("duplicates", JSONValue(report.duplicates)),
            ("skipped", JSONValue(report.skipped)), ("rejected", JSONValue(report.rejected)),
            ("problems", .array(report.problems.map { Fault($0).json })),
            ("notices", .array(report.notices.map { Fault($0).json })),
            ("verdict", .orNull(verification?.verdict.rawValue)), ("first", .orNull(report.first)),
            ("last", .orNull(report.last)), ("size", JSONValue(report.size)),
            ("head", .orNull(report.head?.base64)), ("kinds", counts(report.kinds)),
            ("sealed", sealed), ("statuses", .array(statuses)), ("dryRun", .bool(isDryRun)),
        ])
    }

    private var sealed: JSONValue {
        .array(report.sealed.sorted { $0.key < $1.key }.map { ["path": .string($0), "count": JSONValue($1)] })
    }

    private func counts(_ counts: [String: Int]) -> JSONValue {
        .array(counts.sorted { $0.key < $1.key }.map { ["kind": .string($0), "count": JSONValue($1)] })
    }

    private var statuses: [JSONValue] {
        report.statuses.sorted { $0.key < $1.key }.map {
            ["code": .string($0), "count": JSONValue($1), "text": .orNull(report.statusTexts[$0])]
        }
    }
}
