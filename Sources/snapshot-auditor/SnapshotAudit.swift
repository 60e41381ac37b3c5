internal import Candidacy
internal import LedgerAudit
internal import LedgerFacts
internal import LedgerStorage

/// What the checks found in a snapshot that verifies, none of it as grave as what fails the build.
struct SnapshotAudit {
    let report: AuditReport

    /// How many findings are told one by one.
    private static let most = 100

    /// - Throws: `Refusals` where a finding that nobody waived reaches the threshold, or a check could not be run.
    init(
        _ snapshot: Snapshot, _ verified: VerificationReport, _ migrations: [Migration], _ checks: [SQLFiles.CheckFile],
        asOf: CivilDate?, _ threshold: Severity
    ) throws(Refusals) {
        var audit = Audit(checks.map(\.check))
        audit.asOf = asOf
        do throws(StorageError) {
            report = try snapshot.read(verified, migrations) { (reader) throws(StorageError) in
                try audit.run(on: reader, verifiedBy: verified)
            }
        } catch {
            throw Refusals(snapshot.file, error.message)
        }
        var diagnostics = report.failures.map { check, reason in
            Self.failure(check, reason, checks.first { $0.check.id == check.id }?.source)
        }
        if report.reaches(threshold) { diagnostics += Self.findings(report, threshold, snapshot) }
        guard diagnostics.isEmpty else { throw Refusals(diagnostics) }
    }

    private static func findings(_ report: AuditReport, _ threshold: Severity, _ snapshot: Snapshot) -> [Diagnostic] {
        let grave = report.findings.filter { $0.severity >= threshold && $0.waiver == nil }
        var diagnostics = grave.prefix(most).map { finding in
            // A protected report does not leave with public output, and what a build prints is public.
            let message =
                finding.isProtected
                ? "A finding that rests on a protected report; those entitled run audit --sealed." : finding.message
            let seqs = finding.entries.map { "\($0.seq)" }.joined(separator: ", ")
            let place =
                finding.isProtected || seqs.isEmpty ? "" : " [\(seqs.contains(",") ? "entries" : "entry") \(seqs)]"
            return Diagnostic(
                path: snapshot.file, line: finding.isProtected ? 1 : snapshot.line(finding.entries.first?.seq),
                message: "\(finding.check.id) \(finding.severity.rawValue): \(message)\(place)")
        }
        let told = diagnostics.count
        let uncounted = report.outcomes.reduce(0) { sum, outcome in
            sum + (outcome.check.severity >= threshold ? outcome.count - outcome.findings.count : 0)
        }
        if grave.count + uncounted > told {
            diagnostics.append(
                Diagnostic(
                    path: snapshot.file,
                    message:
                        "\(grave.count + uncounted - told) more findings are as grave; audit-ledger audit tells all."))
        }
        return diagnostics
    }

    /// A check that could not be run, at what SQLite names, else at its beginning.
    private static func failure(_ check: Check, _ reason: String, _ source: SourceText?) -> Diagnostic {
        let message = "\(check.id) could not be run: \(reason)"
        guard let source else { return Diagnostic(path: check.id, message: message) }
        let body = source.firstStatement
        let named = reason.range(of: ": ", after: "no such").map { reason[$0...].prefix { $0 != "”" } }
        let offset = named.flatMap { source.place(of: String($0), from: body) } ?? body
        return source.refusal(at: offset, message).diagnostics[0]
    }
}

extension String {
    /// Where a text ends that stands behind another one; nil where they do not stand so.
    fileprivate func range(of text: String, after start: String) -> Index? {
        var rest = self[...]
        for wanted in [start, text] {
            guard let found = rest.indices.first(where: { rest[$0...].hasPrefix(wanted) }) else { return nil }
            rest = rest[found...].dropFirst(wanted.count)
        }
        return rest.startIndex
    }
}
