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
        logs.append(AuditedLog(origin: origin, size: log.size, asOf: log.asOf))
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
}
