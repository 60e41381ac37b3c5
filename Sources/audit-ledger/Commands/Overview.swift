internal import LedgerAudit
internal import LedgerChecks
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// What is done without a command: verify, then sum up.
struct Overview {
    let isQuick: Bool

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let report = VerifyCommand.report(call, isQuick: isQuick)
        if call.isJSON {
            VerificationOutput.json(report)
        } else {
            VerificationOutput.text(report, call.ledger)
            if report.verdict == .intact { try summarize(call) }
        }
        return report.verdict.exitStatus
    }

    private func summarize(_ call: Call) throws(CommandError) {
        let reader = try call.reader()
        let counts: [(kind: String, count: Int)]
        let outcomes: [CheckOutcome]
        do throws(StorageError) {
            outcomes = try Audit(LedgerChecks.all).run(on: reader)
            counts = try reader.freshFacts().counts()
        } catch {
            throw CommandError(error)
        }
        Output.line()
        for outcome in outcomes { tell(outcome) }
        Output.line()
        for (kind, count) in counts {
            let number = String(count)
            Output.line(String(repeating: " ", count: max(0, 9 - number.count)) + "\(number)  \(kind)")
        }
    }

    private func tell(_ outcome: CheckOutcome) {
        let check = outcome.check
        if let failure = outcome.failure {
            return Output.line("\(check.id) could not be run: \(Printable.line(failure))")
        }
        let entries = outcome.findings.flatMap(\.entries)
        guard !entries.isEmpty else { return Output.line("\(check.id) \(check.title): nothing found.") }
        let shown = entries.prefix(10).map(String.init).joined(separator: ", ") + (entries.count > 10 ? ", …" : "")
        Output.line(
            "\(check.id) \(check.title) (\(check.severity.rawValue)): \(outcome.findings.count), entries \(shown)")
    }
}
