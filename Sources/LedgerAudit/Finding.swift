public import LedgerFacts

/// What a check found: that the record does not show something, never that something did not happen.
public struct Finding: Sendable {
    public let check: Check
    /// The entries it is about.
    public let entries: [UInt64]
    public let candidacy: String?
    /// What the check computed, by name.
    public let values: [(name: String, text: String)]
}

/// What came of one check.
public struct CheckOutcome: Sendable {
    public let check: Check
    public let findings: [Finding]
    /// Why the check could not be run to its end; then its findings say nothing.
    public let failure: String?
}
