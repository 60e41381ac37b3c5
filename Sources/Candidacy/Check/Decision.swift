public import LedgerCore

/// An entry that may be appended: its body was checked against the table, and nothing else can make one.
///
/// What only the ledger knows is left to it: whether references and frame entries exist, whether the `id` or the token
/// stands already, and the size of the whole entry.
public struct Decision: Sendable {
    /// A field the check added, and what it holds.
    public struct Filling: Hashable, Sendable {
        public let path: String
        public let value: String
    }

    /// A reference to an earlier entry.
    public struct HashReference: Hashable, Sendable {
        public let path: String
        public let hash: Hash
    }

    public let kind: Kind
    public let token: String?
    public let body: JSONObject
    /// The body in canonical form, RFC 8785.
    public let bodyBytes: [UInt8]
    /// The entries it names by kind and `id`, which must stand earlier.
    public let frameReferences: [FrameReference]
    /// The entries it names by hash, which must stand earlier.
    public let references: [HashReference]
    /// What was filled from the ledger's genesis or computed, to be shown to the recorder.
    public let filled: [Filling]
    /// What opens the values that were sealed, in the order of the body. The ledger keeps them in a file of their own,
    /// durable before the entry is.
    public let disclosures: [Disclosure]
    /// Which of the requests to seal a value was found for.
    public let sealingFound: Set<String>

    /// The entry's own `id`, unique within its kind unless `amends` is given.
    public var id: String? { body["id"]?.string }

    /// What a correction corrects.
    public struct Superseded: Hashable, Sendable {
        public let kind: String
        /// As it was recorded.
        public let body: JSONObject
        /// Whether it was corrected before, so that a correction may go back on that one.
        public let isCorrected: Bool

        public init(kind: String, body: JSONObject, isCorrected: Bool = false) {
            self.kind = kind
            self.body = body
            self.isCorrected = isCorrected
        }
    }

    /// The draft as something that may be appended.
    ///
    /// References must be hashes already: see ``Draft/resolving(_:)``.
    /// - Parameters:
    ///   - draft: What somebody wants to record.
    ///   - context: The ledger it is meant for.
    ///   - opening: Paths, with `*` or an index for array members, whose values stay in clear although they are
    ///     sealed unless opened: only for what is public already.
    ///   - sealing: Paths, likewise, whose values are sealed on request.
    ///   - superseded: What a `correction` corrects. Without it a `replacement` is held to the rules for texts only,
    ///     not to its kind, so a ledger always gives it.
    /// - Returns: The entry that may be appended.
    /// - Throws: A ``DraftError`` with everything that is wrong.
    public static func check(
        _ draft: Draft, in context: RecordingContext, opening: Set<String> = [], sealing: Set<String> = [],
        superseded: Superseded? = nil
    ) throws(DraftError) -> Decision {
        let kind = try kind(of: draft)
        guard kind.isRecordable else {
            throw DraftError(
                .verb, "`record` makes no entry of kind `\(kind.name)`; use `audit-ledger \(kind.verb)`.")
        }
        var checker = Checker(kind: kind, context: context, opening: opening, sealing: sealing)
        checker.superseded = superseded
        return try checker.decision(draft)
    }

    /// A draft that the ledger itself or a verb of its own made: `genesis`, `key`, `migration`, `import`, `anomaly`,
    /// `redaction`, `close`.
    /// - Throws: A ``DraftError``; also for any other kind.
    public static func check(madeByVerb draft: Draft) throws(DraftError) -> Decision {
        let kind = try kind(of: draft)
        guard !kind.isRecordable || kind == .anomaly else {
            throw DraftError(.verb, "An entry of kind `\(kind.name)` is made by `record`.")
        }
        var checker = Checker(kind: kind, context: nil, opening: [])
        return try checker.decision(draft)
    }

    private static func kind(of draft: Draft) throws(DraftError) -> Kind {
        if let kind = Kind.named(draft.kind) { return kind }
        throw DraftError(
            .unknownKind, "There is no kind of that name.",
            suggestion: Nearest.to(draft.kind, among: Kind.all.map(\.name)))
    }
}
