public import Candidacy
internal import LedgerCore
public import LedgerFacts
public import LedgerStorage

/// Puts checks to the facts of a ledger. Whether the ledger is sound is for `Verifier` to say, first.
public struct Audit: Sendable {
    public let checks: [Check]
    /// How long one check may take, in seconds.
    public var secondsPerCheck = 60
    /// How many findings of one check are kept; the others are counted.
    public var findingsPerCheck = 10_000
    /// The day to which days are counted; nil: the day on which the newest entry was recorded.
    public var asOf: CivilDate?
    /// Only findings on an entry from this one on.
    public var since: UInt64 = 0
    /// Called before each check.
    public var progress: @Sendable (_ check: Check) -> Void = { _ in }

    public init(_ checks: [Check]) { self.checks = checks }

    /// Runs every check over facts that reach as far as the ledger.
    public func run(on reader: LedgerReader) throws(StorageError) -> AuditReport {
        let (facts, day) = try reader.facts(forAuditAsOf: asOf)
        let look = try Look(facts, asOf: day)
        var outcomes: [CheckOutcome] = []
        for check in checks {
            progress(check)
            outcomes.append(try outcome(of: check, look))
        }
        try look.waive(&outcomes)
        return AuditReport(identity: reader.identity, size: reader.size, asOf: day, outcomes: outcomes)
    }

    private func outcome(of check: Check, _ look: Look) throws(StorageError) -> CheckOutcome {
        var outcome = CheckOutcome(check: check, digest: "sha256:" + SHA256.digest(check.sql).hexadecimal)
        var limits = FactsCache.QueryLimits()
        limits.seconds = secondsPerCheck
        limits.rows = findingsPerCheck
        let clock = ContinuousClock()
        let start = clock.now
        let answer: FactsCache.Answer
        do throws(StorageError) {
            let since = since
            // Before rows are counted and cut off, so that none that is asked for is lost behind others.
            answer = try look.facts.query(
                check.sql, limits: limits,
                where: since == 0
                    ? nil
                    : { names, values in
                        let row = Row(names, values)
                        return row["unevaluated"] != nil || row.entries.contains { $0 >= since }
                    })
        } catch {
            outcome.failure = error.message
            return outcome
        }
        outcome.count = answer.count - answer.rows.count
        for values in answer.rows {
            let row = Row(answer.names, values)
            if let reason = row["unevaluated"] {
                note(reason, 1, &outcome)
            } else if let finding = try look.finding(check, row), finding.entries.contains(where: { $0.seq >= since }) {
                outcome.findings.append(finding)
            }
        }
        outcome.count += outcome.findings.count
        for (reason, count) in try look.unevaluated(check) { note(reason, count, &outcome) }
        let spent = clock.now - start
        outcome.seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        return outcome
    }

    private func note(_ reason: String, _ count: Int, _ outcome: inout CheckOutcome) {
        if let index = outcome.notes.firstIndex(where: { $0.reason == reason }) {
            outcome.notes[index].count += count
        } else {
            outcome.notes.append(CheckOutcome.Note(reason: reason, count: count))
        }
    }
}
