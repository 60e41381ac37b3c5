// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A count of the voters who jointly recommend; no supporter ever appears.
public struct JointRecommendation: EntryBody {
    public static var kind: Kind { .jointRecommendation }

    /// the `nomination`
    public var of: Reference?
    /// the candidacy recommended
    public var candidacy: Identifier
    /// whose count
    public var countedBy: CountedBy
    /// at or above the profile's threshold; the only public figure (选举法 2020 art. 30)
    public var met: Bool
    public var counts: Counts?
    public var rejected: [Rejected]
    public var commitment: Commitment?
    /// each compared with the roll
    public var rollChecked: Bool?
    /// recorder's key of this entry, unique within its kind; lets others say `@kind:id`
    public var id: Identifier?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When
    /// `id` of a `publication`, or a citation; its presence is what makes an entry reported
    public var source: String?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// what the recorder had in hand; default `original` without `source`, `report` with it; decides whether silence
    /// is the ruling's or the source's
    public var seen: Seen?
    /// scope: election
    public var election: Identifier?
    /// scope: constituency
    public var constituency: Identifier?
    /// rival accounts of one event carry the same `event`; none replaces another
    public var event: Identifier?
    /// the recorder's, about the account
    public var confidence: Confidence?
    /// language of the verbatim texts in this body; default the ledger's
    public var lang: String?
    public var translations: [Translation]
    /// remark for readers
    public var note: Sealable<String>?
    /// staff key of who typed it (one signing key, several clerks)
    public var recorder: Sealable<Identifier>?

    public init(
        candidacy: Identifier,
        countedBy: CountedBy,
        met: Bool,
        effective: When,
        of: Reference? = nil,
        counts: Counts? = nil,
        rejected: [Rejected] = [],
        commitment: Commitment? = nil,
        rollChecked: Bool? = nil,
        id: Identifier? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        election: Identifier? = nil,
        constituency: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.of = of
        self.candidacy = candidacy
        self.countedBy = countedBy
        self.met = met
        self.counts = counts
        self.rejected = rejected
        self.commitment = commitment
        self.rollChecked = rollChecked
        self.id = id
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.election = election
        self.constituency = constituency
        self.event = event
        self.confidence = confidence
        self.lang = lang
        self.translations = translations
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        of = try reader.optional("of")
        candidacy = try reader.required("candidacy")
        countedBy = try reader.required("countedBy")
        met = try reader.required("met")
        counts = try reader.optional("counts")
        rejected = try reader.array("rejected")
        commitment = try reader.optional("commitment")
        rollChecked = try reader.optional("rollChecked")
        id = try reader.optional("id")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        election = try reader.optional("election")
        constituency = try reader.optional("constituency")
        event = try reader.optional("event")
        confidence = try reader.optional("confidence")
        lang = try reader.optional("lang")
        translations = try reader.array("translations")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("of", of)
        writer.put("candidacy", candidacy)
        writer.put("countedBy", countedBy)
        writer.put("met", met)
        writer.put("counts", counts)
        writer.put("rejected", rejected)
        writer.put("commitment", commitment)
        writer.put("rollChecked", rollChecked)
        writer.put("id", id)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("election", election)
        writer.put("constituency", constituency)
        writer.put("event", event)
        writer.put("confidence", confidence)
        writer.put("lang", lang)
        writer.put("translations", translations)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    /// whose count
    public enum CountedBy: String, Hashable, Sendable, CaseIterable {
        case committee
        case recommenders
        case observer
        case press
    }

    public struct Counts: Hashable, Sendable {
        /// signatures as the recommenders count them
        public var claimed: Sealable<Int>?
        /// signatures that were found good (选举法 2020 art. 30)
        public var verified: Sealable<Int>?
        /// signatures still in dispute
        public var disputed: Sealable<Int>?
        /// signatures withdrawn
        public var withdrawn: Sealable<Int>?

        public init(
            claimed: Sealable<Int>? = nil,
            verified: Sealable<Int>? = nil,
            disputed: Sealable<Int>? = nil,
            withdrawn: Sealable<Int>? = nil
        ) {
            self.claimed = claimed
            self.verified = verified
            self.disputed = disputed
            self.withdrawn = withdrawn
        }
    }

    public struct Rejected: Hashable, Sendable {
        /// why signatures were not counted (选举法 2020 art. 30)
        public var reason: Sealable<Reason>?
        /// how many, for this reason
        public var count: Sealable<Int>?

        public init(
            reason: Sealable<Reason>? = nil,
            count: Sealable<Int>? = nil
        ) {
            self.reason = reason
            self.count = count
        }

        /// why signatures were not counted (选举法 2020 art. 30)
        public enum Reason: String, Hashable, Sendable, CaseIterable {
            case notOnRoll = "not-on-roll"
            case duplicate
            case overCap = "over-cap"
            case withdrew
            case unknownPerson = "unknown-person"
            case illegible
            case other
        }
    }

    public struct Commitment: Hashable, Sendable {
        /// how the supporters’ commitments are hashed
        public var scheme: Scheme?
        /// base64; leaves are hashes with a nonce only the supporter holds
        public var root: String?

        public init(
            scheme: Scheme? = nil,
            root: String? = nil
        ) {
            self.scheme = scheme
            self.root = root
        }

        /// how the supporters’ commitments are hashed
        public enum Scheme: String, Hashable, Sendable, CaseIterable {
            case sha256MerkleV1 = "sha256-merkle-v1"
        }
    }
}

extension JointRecommendation.CountedBy: BodyValue {}

extension JointRecommendation.Counts: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        claimed = try reader.optional("claimed")
        verified = try reader.optional("verified")
        disputed = try reader.optional("disputed")
        withdrawn = try reader.optional("withdrawn")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("claimed", claimed)
        writer.put("verified", verified)
        writer.put("disputed", disputed)
        writer.put("withdrawn", withdrawn)
        return .object(writer.object)
    }
}

extension JointRecommendation.Rejected: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        reason = try reader.optional("reason")
        count = try reader.optional("count")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("reason", reason)
        writer.put("count", count)
        return .object(writer.object)
    }
}

extension JointRecommendation.Rejected.Reason: BodyValue {}

extension JointRecommendation.Commitment: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        scheme = try reader.optional("scheme")
        root = try reader.optional("root")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("scheme", scheme)
        writer.put("root", root)
        return .object(writer.object)
    }
}

extension JointRecommendation.Commitment.Scheme: BodyValue {}
