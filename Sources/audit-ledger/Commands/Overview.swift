internal import LedgerAudit
internal import LedgerChecks
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

/// What is done without a command: verify, audit, and sum up.
struct Overview {
    let isQuick: Bool

    /// How many findings are told here.
    private static let most = 20

    /// What stands in a ledger that verifies, or of which nobody can tell.
    private struct Summary {
        let audit: AuditReport
        let counts: [(kind: String, count: Int)]

        var isComplete: Bool { audit.failures.isEmpty }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let report = VerifyCommand.report(call, isQuick: isQuick)
        if !call.isJSON { VerificationOutput.text(report, call.ledger) }
        let summary = AuditCommand.refusal(report, call.ledger) == nil ? try summary(call, report) : nil
        if call.isJSON {
            Output.json(VerificationOutput.members(report) + Self.members(summary))
        } else if let summary {
            tell(summary)
        } else {
            Output.line("Nothing was audited: the ledger does not verify.")
        }
        return report.verdict == .intact && summary?.isComplete == false ? Status.failure : report.verdict.exitStatus
    }

    private func summary(_ call: Call, _ report: VerificationReport) throws(CommandError) -> Summary {
        let reader = try call.reader()
        return try reading { () throws(StorageError) in
            var audited = try Audit(LedgerChecks.all).run(on: reader, verifiedBy: report, cache: call.cache)
            audited.verdict = AuditCommand.verdict(report)
            return Summary(audit: audited, counts: try reader.freshFacts().counts())
        }
    }

    /// Null where the ledger does not verify.
    private static func members(_ summary: Summary?) -> [(String, JSONValue?)] {
        guard let summary else { return [("audit", .null), ("summary", .null)] }
        let counts = summary.counts.map { kind, count in
            JSONValue.object(JSONObject([("kind", .string(kind)), ("count", .integer(Int64(count)))]))
        }
        return [
            ("audit", .object(JSONObject(summary.audit.json(sealed: false)))), ("summary", ["kinds": .array(counts)]),
        ]
    }

    private func tell(_ summary: Summary) {
        Output.line()
        let audited = summary.audit
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
        for (kind, count) in summary.counts {
            let number = String(count)
            Output.line(String(repeating: " ", count: max(0, 9 - number.count)) + "\(number)  \(kind)")
        }
    }
}
