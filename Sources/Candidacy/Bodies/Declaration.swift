// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// What the candidate or would-be candidates declared; withdrawal is a declaration of the candidate, not a ruling.
public struct Declaration: EntryBody {
    public static var kind: Kind { .declaration }

    /// absent for a group (“dozens”)
    public var candidacy: Identifier?
    /// what was declared
    public var type: Category
    /// where it was declared
    public var channel: Channel?
    /// verbatim
    public var text: Sealable<String>?
    /// term used of oneself
    public var label: String?
    /// withdrawal: as declared, not as judged
    public var voluntary: Bool?
    public var particulars: Particulars?
    public var count: Count?
    /// body it was made to
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
        type: Category,
        effective: When,
        candidacy: Identifier? = nil,
        channel: Channel? = nil,
        text: Sealable<String>? = nil,
        label: String? = nil,
        voluntary: Bool? = nil,
        particulars: Particulars? = nil,
        count: Count? = nil,
        committee: Identifier? = nil,
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
        self.candidacy = candidacy
        self.type = type
        self.channel = channel
        self.text = text
        self.label = label
        self.voluntary = voluntary
        self.particulars = particulars
        self.count = count
        self.committee = committee
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
        candidacy = try reader.optional("candidacy")
        type = try reader.required("type")
        channel = try reader.optional("channel")
        text = try reader.optional("text")
        label = try reader.optional("label")
        voluntary = try reader.optional("voluntary")
        particulars = try reader.optional("particulars")
        count = try reader.optional("count")
        committee = try reader.optional("committee")
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
        writer.put("candidacy", candidacy)
        writer.put("type", type)
        writer.put("channel", channel)
        writer.put("text", text)
        writer.put("label", label)
        writer.put("voluntary", voluntary)
        writer.put("particulars", particulars)
        writer.put("count", count)
        writer.put("committee", committee)
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

    /// what was declared
    public enum Category: String, Hashable, Sendable, CaseIterable {
        case announce
        case register
        case particulars
        case acceptNomination = "accept-nomination"
        case declineNomination = "decline-nomination"
        case withdraw
    }

    /// where it was declared
    public enum Channel: String, Hashable, Sendable, CaseIterable {
        case microblog
        case press
        case inPerson = "in-person"
        case form
        case website
        case letter
        case other
        case unknown
    }

    public struct Particulars: Hashable, Sendable {
        /// identity and career supplied (2010 art. 29, 2020 art. 30) (选举法 2020 art. 30)
        public var given: Bool?
        /// of the paper
        public var digest: Sealable<Digest>?

        public init(
            given: Bool? = nil,
            digest: Sealable<Digest>? = nil
        ) {
            self.given = given
            self.digest = digest
        }
    }

    public struct Count: Hashable, Sendable {
        /// “dozens”
        public var text: String?
        /// at least so many persons
        public var min: Int?
        /// at most so many persons
        public var max: Int?

        public init(
            text: String? = nil,
            min: Int? = nil,
            max: Int? = nil
        ) {
            self.text = text
            self.min = min
            self.max = max
        }
    }
}

extension Declaration.Category: BodyValue {}

extension Declaration.Channel: BodyValue {}

extension Declaration.Particulars: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        given = try reader.optional("given")
        digest = try reader.optional("digest")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("given", given)
        writer.put("digest", digest)
        return .object(writer.object)
    }
}

extension Declaration.Count: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        text = try reader.optional("text")
        min = try reader.optional("min")
        max = try reader.optional("max")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("text", text)
        writer.put("min", min)
        writer.put("max", max)
        return .object(writer.object)
    }
}
