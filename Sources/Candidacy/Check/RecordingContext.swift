public import LedgerCore

/// The ledger that an entry is meant for, as its genesis describes it.
public struct RecordingContext: Hashable, Sendable {
    /// Whose record a ledger is.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        /// Its own acts; what others did has a `source`.
        case committee
        /// What was reported; an act without `source` is refused.
        case observer
    }

    /// What a ledger is for.
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        case live, example, test
    }

    public let role: Role
    /// The body whose own acts are recorded; fills `committee` where an own act lacks it.
    public let committee: String?
    /// The default language of its texts, BCP 47.
    public let language: String
    public let purpose: Purpose

    public init(role: Role, committee: String? = nil, language: String = "en", purpose: Purpose = .live) {
        self.role = role
        self.committee = committee
        self.language = language
        self.purpose = purpose
    }

    /// The context that the body of a `genesis` describes; nil if it lacks `role`, `lang` or `purpose`.
    public init?(genesis body: JSONObject) {
        guard let role = body["role"]?.string.flatMap(Role.init), let language = body["lang"]?.string,
            let purpose = body["purpose"]?.string.flatMap(Purpose.init)
        else { return nil }
        self.init(role: role, committee: body["committee"]?.string, language: language, purpose: purpose)
    }
}
