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
    /// In the order of their ids.
    public let outcomes: [CheckOutcome]

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
