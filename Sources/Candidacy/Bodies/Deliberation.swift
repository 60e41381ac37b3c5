// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Voter groups discuss a list; who said what is never recorded.
public struct Deliberation: EntryBody {
    public static var kind: Kind { .deliberation }

    /// the `list` discussed (选举法 2020 art. 32)
    public var of: Reference?
    /// the constituency whose voters discuss
    public var constituency: Identifier
    /// how it was discussed
    public var method: Method
    /// how many groups met
    public var groups: Int?
    public var opinions: [Opinion]
    /// a near-agreement was reached (选举法 2020 art. 32)
    public var agreement: Bool?
    public var minutes: Minutes?
    /// the body that acted; filled from `genesis.committee` in a committee's ledger
    public var committee: Identifier?
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
    /// scope: candidacy
    public var candidacy: Identifier?
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
        constituency: Identifier,
        method: Method,
        effective: When,
        of: Reference? = nil,
        groups: Int? = nil,
        opinions: [Opinion] = [],
        agreement: Bool? = nil,
        minutes: Minutes? = nil,
        committee: Identifier? = nil,
        id: Identifier? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        election: Identifier? = nil,
        candidacy: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.of = of
        self.constituency = constituency
        self.method = method
        self.groups = groups
        self.opinions = opinions
        self.agreement = agreement
        self.minutes = minutes
        self.committee = committee
        self.id = id
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.election = election
        self.candidacy = candidacy
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
        constituency = try reader.required("constituency")
        method = try reader.required("method")
        groups = try reader.optional("groups")
        opinions = try reader.array("opinions")
        agreement = try reader.optional("agreement")
        minutes = try reader.optional("minutes")
        committee = try reader.optional("committee")
        id = try reader.optional("id")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        election = try reader.optional("election")
        candidacy = try reader.optional("candidacy")
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
        writer.put("constituency", constituency)
        writer.put("method", method)
        writer.put("groups", groups)
        writer.put("opinions", opinions)
        writer.put("agreement", agreement)
        writer.put("minutes", minutes)
        writer.put("committee", committee)
        writer.put("id", id)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("election", election)
        writer.put("candidacy", candidacy)
        writer.put("event", event)
        writer.put("confidence", confidence)
        writer.put("lang", lang)
        writer.put("translations", translations)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    /// how it was discussed
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case voterGroups = "voter-groups"
        case meeting
        case consultation
        case other
        case unknown
    }

    public struct Opinion: Hashable, Sendable {
        /// the candidacy spoken on
        public var candidacy: Identifier?
        /// groups or voters in favour (选举法 2020 art. 32)
        public var `for`: Int?
        /// what `for` counts
        public var unit: Unit?

        public init(
            candidacy: Identifier? = nil,
            `for`: Int? = nil,
            unit: Unit? = nil
        ) {
            self.candidacy = candidacy
            self.`for` = `for`
            self.unit = unit
        }

        /// what `for` counts
        public enum Unit: String, Hashable, Sendable, CaseIterable {
            case groups
            case voters
        }
    }

    public struct Minutes: Hashable, Sendable {
        /// of the minutes
        public var digest: Digest?

        public init(
            digest: Digest? = nil
        ) {
            self.digest = digest
        }
    }
}

extension Deliberation.Method: BodyValue {}

extension Deliberation.Opinion: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        candidacy = try reader.optional("candidacy")
        `for` = try reader.optional("for")
        unit = try reader.optional("unit")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("candidacy", candidacy)
        writer.put("for", `for`)
        writer.put("unit", unit)
        return .object(writer.object)
    }
}

extension Deliberation.Opinion.Unit: BodyValue {}

extension Deliberation.Minutes: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        digest = try reader.optional("digest")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("digest", digest)
        return .object(writer.object)
    }
}
