internal import LedgerAudit
internal import LedgerChecks
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// What is done without a command: verify, audit, and sum up.
struct Overview {
    let isQuick: Bool

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let report = VerifyCommand.report(call, isQuick: isQuick)
        if call.isJSON {
            VerificationOutput.json(report)
        } else {
            VerificationOutput.text(report, call.ledger)
            if report.verdict == .intact, try !summarize(call, report) { return Status.failure }
        }
        return report.verdict.exitStatus
    }

    /// - Returns: whether every check could be run.
    private func summarize(_ call: Call, _ report: VerificationReport) throws(CommandError) -> Bool {
        let reader = try call.reader()
        let counts: [(kind: String, count: Int)]
        let audited: AuditReport
        do throws(StorageError) {
            audited = try Audit(LedgerChecks.all).run(on: reader, verifiedBy: report, cache: call.cache)
            counts = try reader.freshFacts().counts()
        } catch {
            throw CommandError(error)
        }
        Output.line()
        for finding in audited.findings.prefix(Self.most) where !finding.isProtected {
            Output.line(
                "\(Printable.padded(finding.severity.rawValue, cells: 8))  \(finding.check.id)  \(Printable.line(finding.message, cells: 160))"
            )
        }
        for (check, reason) in audited.failures {
            Output.line("\(check.id) could not be run: \(Printable.line(reason))")
        }
        Output.line("Audit, counted to \(audited.asOf): \(audited.summary) Whole: audit-ledger audit.")
        Output.line()
        for (kind, count) in counts {
            let number = String(count)
            Output.line(String(repeating: " ", count: max(0, 9 - number.count)) + "\(number)  \(kind)")
        }
        return audited.failures.isEmpty
    }

    /// How many findings are told here.
    private static let most = 20
}
