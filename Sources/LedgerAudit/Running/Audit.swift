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
    /// Only findings on an entry from this one on, by the numbers of the log that it stands in.
    public var since: UInt64 = 0
    /// Only findings on an entry recorded on this day, UTC, or later.
    public var sinceDay: CivilDate?
    /// Called before each check.
    public var progress: @Sendable (_ check: Check) -> Void = { _ in }

    public init(_ checks: [Check]) { self.checks = checks }

    /// Runs every check over facts that reach as far as the ledger, and over those of each imported log.
    ///
    /// - Parameters:
    ///   - report: what verified the ledger just before: every finding rests on entries that it found sound. Nil where
    ///     nobody did; then each was hashed again and links to the one before, and no more is known of it.
    ///   - cache: where the facts of imported logs are kept between runs; nil to derive them anew.
    public func run(
        on reader: LedgerReader, verifiedBy report: VerificationReport?, cache: CacheFolder? = nil
    ) throws(StorageError) -> AuditReport {
        var audited = try alone(reader, report, isOwn: true)
        for log in try reader.importedLogs() {
            audited.add(
                try alone(try LedgerReader(log, of: reader, cache: cache), report, isOwn: false, orElse: audited.asOf))
        }
        audited.chain = report?.findings ?? []
        return audited
    }

    private func alone(
        _ reader: LedgerReader, _ report: VerificationReport?, isOwn: Bool, orElse day: CivilDate? = nil
    ) throws(StorageError) -> AuditReport {
        let (facts, day) = try reader.facts(forAuditAsOf: asOf, orElse: day, verifiedBy: report)
        return try facts.unchanged { () throws(StorageError) in
            var audit = self
            if let sinceDay { audit.since = try facts.firstSeq(since: sinceDay) }
            return try audit.ran(reader, facts, day, isOwn: isOwn)
        }
    }

    private func ran(
        _ reader: LedgerReader, _ facts: FactsCache, _ day: CivilDate, isOwn: Bool
    ) throws(StorageError) -> AuditReport {
        let look = try Look(facts, asOf: day)
        var outcomes: [CheckOutcome] = []
        var tables: [Set<String>] = []
        for check in checks {
            progress(check)
            let (outcome, read) = try outcome(of: check, look)
            outcomes.append(outcome)
            tables.append(read)
        }
        try tellAccounts(&outcomes, tables, look)
        // A log of somebody else waives nothing here, and nothing here waives what is found in it.
        if isOwn { try look.waive(&outcomes) }
        var report = AuditReport(identity: reader.identity, size: facts.size, asOf: day, outcomes: outcomes)
        let unread = try facts.unread()
        report.unread = Unread(count: unread.count, isFirst: unread.first == 0)
        report.notices = try facts.standIns().map { "The profile in the ledger is not the one that ships: \($0)." }
        return report
    }

    /// What comes of a check, and the tables that it read.
    func outcome(of check: Check, _ look: Look) throws(StorageError) -> (CheckOutcome, tables: Set<String>) {
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
            outcome.failure = look.facts.withoutPlace(error.message)
            return (outcome, [])
        }
        outcome.count = answer.count - answer.rows.count
        for rows in Row.byAct(answer.rows.map { Row(answer.names, $0) }) {
            if let reason = rows[0]["unevaluated"] {
                note(reason, 1, &outcome)
            } else if let finding = try look.finding(check, rows), finding.entries.contains(where: { $0.seq >= since })
            {
                outcome.findings.append(finding)
            }
        }
        outcome.findings = Self.withoutRepetitions(outcome.findings)
        outcome.count += outcome.findings.count
        for (reason, count) in try look.unevaluated(check) { note(reason, count, &outcome) }
        let spent = clock.now - start
        outcome.seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
        return (outcome, answer.tables)
    }

    /// What another account of an event shows counts only where the account that is judged does not show the same.
    private static func withoutRepetitions(_ findings: [Finding]) -> [Finding] {
        guard findings.contains(where: { $0.isOfRival }) else { return findings }
        var told = Set(findings.filter { !$0.isOfRival }.compactMap(\.entries.first?.seq))
        return findings.filter { finding in
            guard finding.isOfRival else { return true }
            let accounts = finding.rivals.map(\.seq)
            return told.isDisjoint(with: accounts) && told.insert(finding.entries[0].seq).inserted
        }
    }

    private func note(_ reason: String, _ count: Int, _ outcome: inout CheckOutcome) {
        if let index = outcome.notes.firstIndex(where: { $0.reason == reason }) {
            outcome.notes[index].count += count
        } else {
            outcome.notes.append(CheckOutcome.Note(reason: reason, count: count))
        }
    }
}
