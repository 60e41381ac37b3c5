public import LedgerFacts

/// What came of one check.
public struct CheckOutcome: Sendable {
    public let check: Check
    /// SHA-256 of the check's file.
    public let digest: String
    /// In the order of the check, at most as many as were asked for.
    public internal(set) var findings: [Finding] = []
    /// How many there are, those that were not kept included.
    public internal(set) var count = 0
    /// What the check says nothing about, and why.
    public internal(set) var notes: [Note] = []
    /// Why the check could not be run to its end; then its findings say nothing.
    public internal(set) var failure: String?
    /// How long it took, in seconds.
    public internal(set) var seconds = 0.0

    /// That something was not evaluated.
    public struct Note: Hashable, Sendable {
        /// A whole sentence.
        public let reason: String
        /// Elections, or rows of the check, that it holds for.
        public internal(set) var count: Int
    }
    /// Adds what it came to in an imported log.
    mutating func add(_ other: CheckOutcome, of log: String) {
        findings += other.findings.map { finding in
            var finding = finding
            finding.log = log
            return finding
        }
        count += other.count
        notes += other.notes.map { Note(reason: "In the log of \(log): \($0.reason)", count: $0.count) }
        if failure == nil { failure = other.failure.map { "In the log of \(log): \($0)" } }
        seconds += other.seconds
    }
}
