// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Forms were issued or refused; a refusal here is neither an issue nor a ruling.
public struct FormIssue: EntryBody {
    public static var kind: Kind { .formIssue }

    /// the `form-request`
    public var of: Reference?
    /// the candidacy the forms are for
    public var candidacy: Identifier
    /// the body that acted; filled from `genesis.committee` in a committee's ledger
    public var committee: Identifier?
    /// issued, refused, or none were left
    public var outcome: Outcome
    /// forms issued
    public var copies: Int?
    public var serials: Serials?
    /// reason given, verbatim
    public var reason: Sealable<String>?
    public var by: By?
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
        outcome: Outcome,
        effective: When,
        of: Reference? = nil,
        committee: Identifier? = nil,
        copies: Int? = nil,
        serials: Serials? = nil,
        reason: Sealable<String>? = nil,
        by: By? = nil,
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
        self.committee = committee
        self.outcome = outcome
        self.copies = copies
        self.serials = serials
        self.reason = reason
        self.by = by
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
        committee = try reader.optional("committee")
        outcome = try reader.required("outcome")
        copies = try reader.optional("copies")
        serials = try reader.optional("serials")
        reason = try reader.optional("reason")
        by = try reader.optional("by")
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
        writer.put("committee", committee)
        writer.put("outcome", outcome)
        writer.put("copies", copies)
        writer.put("serials", serials)
        writer.put("reason", reason)
        writer.put("by", by)
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

    /// issued, refused, or none were left
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case issued
        case refused
        case noneLeft = "none-left"
    }

    public struct Serials: Hashable, Sendable {
        /// first serial number issued
        public var from: String?
        /// last serial number issued
        public var to: String?

        public init(
            from: String? = nil,
            to: String? = nil
        ) {
            self.from = from
            self.to = to
        }
    }

    public struct By: Hashable, Sendable {
        /// how far the answer can be attributed to a person or office
        public var attribution: Attribution?
        /// office held, as the source gives it
        public var role: String?
        /// name of a public official acting as such; of nobody else
        public var name: String?

        public init(
            attribution: Attribution? = nil,
            role: String? = nil,
            name: String? = nil
        ) {
            self.attribution = attribution
            self.role = role
            self.name = name
        }

        /// how far the answer can be attributed to a person or office
        public enum Attribution: String, Hashable, Sendable, CaseIterable {
            case named
            case roleOnly = "role-only"
            case bodyOnly = "body-only"
            case noneGiven = "none"
        }
    }
}

extension FormIssue.Outcome: BodyValue {}

extension FormIssue.Serials: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        from = try reader.optional("from")
        to = try reader.optional("to")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("from", from)
        writer.put("to", to)
        return .object(writer.object)
    }
}

extension FormIssue.By: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        attribution = try reader.optional("attribution")
        role = try reader.optional("role")
        name = try reader.optional("name")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("attribution", attribution)
        writer.put("role", role)
        writer.put("name", name)
        return .object(writer.object)
    }
}

extension FormIssue.By.Attribution: BodyValue {}
