public import LedgerCore
public import LedgerFacts

/// What a check found: that the record does not show something, never that something did not happen.
public struct Finding: Sendable {
    /// How far the record carries it.
    public enum Certainty: String, Hashable, Sendable {
        case certain
        /// Something imprecise, as a rule a date, allows that it would not be so.
        case possible
        /// A source says so; nobody of the ledger's own committee does.
        case asReported = "as-reported"
    }

    public let check: Check
    public let severity: Severity
    public internal(set) var certainty: Certainty
    /// One sentence or two with the computed values in it, and nobody's name.
    public internal(set) var message: String
    /// The entries it is about, the one that is judged first.
    public let entries: [FoundEntry]
    public let election: String?
    public let constituency: String?
    public let candidacy: String?
    /// Who says so, as the entries name them.
    public let sources: [String]
    /// Other accounts of the same event.
    public internal(set) var rivals: [FoundEntry]
    /// What was computed, by name.
    public let values: [(name: String, text: String)]
    /// The rule it rests on, as the profile in force states it.
    public let rule: FoundRule
    /// The rule as further editions state it that held on days which the date allows, where it differs.
    public let otherRules: [FoundRule]
    /// Whether it rests on a report that is protected, which does not leave with public output.
    public internal(set) var isProtected: Bool
    public internal(set) var waiver: Waiver?
    /// Whether only an account shows it that is not the one nearest to the original.
    public let isOfRival: Bool
    /// The origin of the imported log in which it was found; nil for the ledger's own.
    public internal(set) var log: String?

    /// That a finding is known and answered.
    public struct Waiver: Hashable, Sendable {
        public let entry: UInt64
        public let reason: String
        public let authority: String
    }
}

/// An entry that a finding is about.
public struct FoundEntry: Hashable, Sendable {
    public let seq: UInt64
    public let hash: Hash
    public let kind: String
    public let id: String?
    public let source: String?
    /// Whether it is a protected report, which does not leave with public output.
    public let isProtected: Bool
}

/// A rule as the profile in force at the time states it.
public struct FoundRule: Hashable, Sendable {
    public let key: String
    public let basis: Basis
    /// The profile by which the act is judged; nil where none judges it.
    public let edition: Edition?
    /// Where it is laid down, as people cite it.
    public let article: String?
    /// How far its wording was verified.
    public let mark: String?
    /// Its original words.
    public let text: String?
    public let gloss: String?
}

/// One edition of a profile.
public struct Edition: Hashable, Sendable {
    public let profile: String
    public let version: Int64
    /// The digest on record.
    public let digest: String
    /// Whether what ships under this id and version judges, though the ledger names another digest.
    public let isStandIn: Bool
    /// Whether it holds every layer of law in force.
    public let isComplete: Bool
    public let jurisdiction: String
    /// What is known to be missing.
    public let missing: String?
}
