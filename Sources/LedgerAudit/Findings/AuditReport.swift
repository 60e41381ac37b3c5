public import Candidacy
public import LedgerFacts
public import LedgerStorage

/// What an audit found.
public struct AuditReport: Sendable {
    public let identity: LedgerIdentity
    /// How many entries the ledger had.
    public let size: UInt64
    /// The day to which days were counted.
    public let asOf: CivilDate
    /// What verifying the ledger came to, in words; nil where nobody verified it for this report.
    public var verdict: String?
    /// What holds for the whole audit and is no finding; whole sentences.
    public internal(set) var notices: [String] = []
    /// The entries of its own log that say nothing to any check.
    public internal(set) var unread = Unread()
    /// What verifying found of the catalogue, which no check over facts can find.
    public internal(set) var chain: [ChainFinding] = []
    /// Where checks of one's own were, as the command line takes it; nil where there were none.
    public var folder: String?
    /// In the order of their ids.
    public private(set) var outcomes: [CheckOutcome]
    /// The imported logs that were audited beside the ledger.
    public private(set) var logs: [AuditedLog] = []

    init(identity: LedgerIdentity, size: UInt64, asOf: CivilDate, outcomes: [CheckOutcome]) {
        self.identity = identity
        self.size = size
        self.asOf = asOf
        self.outcomes = outcomes
    }

    /// Adds what the same checks found in an imported log.
    mutating func add(_ log: AuditReport) {
        let origin = log.identity.origin
        logs.append(AuditedLog(origin: origin, size: log.size, asOf: log.asOf, unread: log.unread))
        notices += log.notices.map { "In the log of \(origin): \($0)" }
        for (place, outcome) in log.outcomes.enumerated() { outcomes[place].add(outcome, of: origin) }
    }

    /// The gravest first; those of one check in its own order.
    public var findings: [Finding] {
        outcomes.flatMap(\.findings).enumerated().sorted { one, other in
            one.element.severity == other.element.severity
                ? one.offset < other.offset : one.element.severity > other.element.severity
        }.map(\.element)
    }

    /// What was not evaluated for want of entries to read, in whole sentences.
    public var remarks: [String] {
        [unread.remark(nil)].compactMap(\.self) + logs.compactMap { $0.unread.remark($0.origin) }
    }

    public var failures: [(check: Check, reason: String)] {
        outcomes.compactMap { outcome in outcome.failure.map { (outcome.check, $0) } }
    }

    /// Whether a finding that nobody waived is as grave as this.
    public func reaches(_ severity: Severity) -> Bool {
        outcomes.contains { outcome in
            // What was not kept weighs what the check weighs.
            outcome.findings.contains { $0.severity >= severity && $0.waiver == nil }
                || outcome.count > outcome.findings.count && outcome.check.severity >= severity
        }
    }

    /// How many findings there are of each severity, waived ones left out.
    public var counts: [(severity: Severity, count: Int)] {
        let kept = findings.filter { $0.waiver == nil }
        return Severity.allCases.map { severity in (severity, kept.count { $0.severity == severity }) }
    }
}

/// An imported log as it was audited.
public struct AuditedLog: Hashable, Sendable {
    public let origin: String
    /// How many entries of it are held.
    public let size: UInt64
    /// The day to which its days were counted.
    public let asOf: CivilDate
    /// The entries that say nothing to any check.
    public let unread: Unread
}

/// Entries that say nothing to any check, since they were erased or are of a version that this software does not know.
public struct Unread: Hashable, Sendable {
    public internal(set) var count: UInt64 = 0
    /// Whether entry 0 is one of them, which says whose log it is.
    public internal(set) var isFirst = false

    /// What therefore was not evaluated; nil where all were read.
    ///
    /// - Parameter log: the origin of an imported log; nil for the ledger's own.
    func remark(_ log: String?) -> String? {
        guard count > 0 else { return nil }
        let which = log.map { " of the log of \($0)" } ?? ""
        let (entries, they) = count == 1 ? ("entry", "it was") : ("entries", "they were")
        return "\(count) \(entries)\(which) could not be read: \(they) erased, or of a version not known here."
            + (isFirst ? " Entry 0 is one of them; whose log it is was known from its import alone." : "")
    }
}
