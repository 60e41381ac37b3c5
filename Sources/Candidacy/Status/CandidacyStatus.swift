public import LedgerCore

/// Where a candidacy stood on a day, as known at a moment, and the entries that made it so.
public struct CandidacyStatus: Hashable, Sendable {
    /// One account of an event; several where sources tell it differently.
    public struct Account: Hashable, Sendable {
        public let seq: UInt64
        public let hash: Hash
        public let kind: String
        /// The state it leads to.
        public let state: CandidacyState
        public let effective: When?
        /// Who says so; nil for the ledger's own committee.
        public let source: String?
        /// Corrections that gave it the content it has, by their place in the chain.
        public let corrections: [UInt64]
    }

    /// One step of the candidacy.
    public struct Transition: Hashable, Sendable {
        public let from: CandidacyState
        public let to: CandidacyState
        /// Whether the procedure knows this step.
        public let edge: Edge
        /// The account that was recorded first; it is no better than its rivals.
        public let account: Account
        /// Other accounts of the same event, which may lead elsewhere.
        public let rivals: [Account]
        /// The later decision that replaced this one.
        public let supersededBy: UInt64?

        /// Whether accounts of the event lead to different states.
        public var isDisputed: Bool { rivals.contains { $0.state != account.state } }
    }

    /// What a source said the status is: it stands beside the state and is never merged with it.
    public struct Reported: Hashable, Sendable {
        public let seq: UInt64
        public let source: String?
        public let system: String?
        public let code: String?
        public let text: String?
        /// When the source saw it so: an instant or a date.
        public let asOf: String?
        public let effective: When?
    }

    public let candidacy: String
    public let state: CandidacyState
    /// The step that led to the state; nil while nothing but the candidacy is recorded.
    public var decisive: Transition? { transitions.last { $0.supersededBy == nil } }
    /// Every step in the order in which it took effect.
    public let transitions: [Transition]
    /// What may have happened by then: its date allows days before and after.
    public let possible: [Account]
    public let reported: [Reported]
    /// Appeals that no judgment has answered.
    public let openAppeals: [UInt64]
}
