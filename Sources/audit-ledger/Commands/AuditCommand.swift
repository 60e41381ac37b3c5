internal import Candidacy
internal import LedgerAudit
internal import LedgerChecks
internal import LedgerCore
internal import LedgerFacts
internal import LedgerStorage

struct AuditCommand: Command {
    static let name = "audit"
    static let summary = "Say where the record departs from the procedure"
    static let help = """
        [--as-of DATE] [--fail-on SEVERITY] [--check ID]… [--since SEQ|DATE] [--checks FOLDER] [--sealed]

        Verifies the ledger, then puts every check to it. A finding says what the record shows or does not show, and by
        whose account; it never says what happened. Logs that were imported are audited beside the ledger's own, and a
        finding in one names it. What happened after --as-of neither raises a finding nor cures one; when it was recorded
        makes no difference. The checks: audit-ledger checks.

          --as-of DATE        the day to which days are counted; else, for each log, that on which its newest entry was
                              recorded
          --fail-on SEVERITY  critical, high (the default), medium, low or info: from which on the exit status is 8
          --check ID          only this check; may be given several times
          --since SEQ|DATE    only findings on an entry from this one on, by the numbers of its own log, or recorded on
                              that day (UTC) or later
          --checks FOLDER     beside those that ship, the checks in the .sql files of a folder
          --sealed            with findings that rest on protected reports, for those entitled to them
          --format json       one object
          --format sarif      SARIF 2.1.0, for tools that show findings

        Exit status: 0 no finding reaches the threshold · 1 a check could not be run · 8 a finding reaches it ·
        6 none does, and nobody could tell whether the ledger is sound · 2, 3, 4 the ledger does not verify, and nothing
        was audited.

        For example:
          audit-ledger audit --as-of 2011-06-10
          audit-ledger audit --check GRD-01 --check FRM-01 --fail-on medium
          audit-ledger audit --format sarif
        """

    private let asOf: CivilDate?
    private let threshold: Severity
    private let ids: [String]
    private let since: Since?
    private let folder: String?
    private let isSealed: Bool

    private enum Since { case seq(UInt64), day(CivilDate) }

    init(_ arguments: inout Arguments) throws(CommandError) {
        asOf = try arguments.day("--as-of")
        let word = try arguments.word("--fail-on", among: Severity.allCases.map(\.rawValue))
        threshold = word.flatMap(Severity.init) ?? .high
        ids = try arguments.values("--check")
        folder = try arguments.value("--checks")
        isSealed = arguments.flag("--sealed")
        if let text = try arguments.value("--since") {
            if let seq = UInt64(text) {
                since = .seq(seq)
            } else if let day = CivilDate(text) {
                since = .day(day)
            } else {
                throw .usage(
                    "--since takes the number of an entry or a day such as 2011-06-09, not “\(Printable.line(text, cells: 40))”."
                )
            }
        } else {
            since = nil
        }
    }

    func run(_ call: Call) throws(CommandError) -> Int32 {
        let checks = try CheckShelf(folder).checks(ids)
        let verification = VerifyCommand.report(call, isQuick: true)
        if let refusal = Self.refusal(verification, call.ledger) { throw refusal }
        let reader = try call.reader()
        var audit = Audit(checks)
        audit.asOf = asOf
        switch since {
        case .seq(let seq)?: audit.since = seq
        case .day(let day)?: audit.sinceDay = day
        case nil: break
        }
        var report = try reading { () throws(StorageError) in
            try audit.run(on: reader, verifiedBy: verification, cache: call.cache)
        }
        report.verdict = Self.verdict(verification)
        report.folder = folder
        tell(report, call)
        if report.reaches(threshold) { return Status.findings }
        if verification.verdict == .unverifiable { return verification.verdict.exitStatus }
        return report.failures.isEmpty ? Status.success : Status.failure
    }

    private func tell(_ report: AuditReport, _ call: Call) {
        switch call.format {
        case .json: Output.json(report.json(sealed: isSealed))
        case .sarif:
            Output.document(report.sarif(path: call.ledger, version: AuditLedger.version, sealed: isSealed))
        case .text:
            Output.heading(report.identity, call.ledger)
            for line in report.lines(sealed: isSealed) { Output.line(Printable.line(line)) }
        }
    }

    /// The verdict in words, and why there is no other.
    static func verdict(_ report: VerificationReport) -> String {
        let words = VerificationOutput.words(report)
        guard report.verdict == .unverifiable else { return words }
        let reason = report.checks.first { $0.result == .fail || $0.result == .skipped }?.detail ?? report.failure
        return words + (reason.map { ": " + ($0.last == "." ? String($0.dropLast()) : $0) } ?? "")
    }

    /// Why a ledger is not audited: what it says now is not what was recorded, or nobody could look.
    static func refusal(_ report: VerificationReport, _ path: String) -> CommandError? {
        switch report.verdict {
        case .intact, .unverifiable: nil
        default:
            CommandError(
                report.verdict.exitStatus,
                report.failure
                    ?? "\(path) does not verify: \(report.verdict.rawValue). Nothing was audited; run verify.")
        }
    }
}
