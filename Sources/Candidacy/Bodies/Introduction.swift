// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Voters get to know candidates: asked for, held or refused.
public struct Introduction: EntryBody {
    public static var kind: Kind { .introduction }

    /// asked for, held, or refused (选举法 2020 art. 34)
    public var stage: Stage
    /// who introduces, or how (选举法 2020 art. 34)
    public var type: Category
    /// the constituency whose voters are concerned
    public var constituency: Identifier
    /// the candidacies introduced
    public var candidacies: [Identifier]
    /// per candidate, where equal
    public var minutes: Int?
    /// a class (选举法 2020 art. 34)
    public var requestedBy: RequestedBy?
    /// the request that this answers
    public var of: Reference?
    public var competence: Competence?
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
        stage: Stage,
        type: Category,
        constituency: Identifier,
        effective: When,
        candidacies: [Identifier] = [],
        minutes: Int? = nil,
        requestedBy: RequestedBy? = nil,
        of: Reference? = nil,
        competence: Competence? = nil,
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
        self.stage = stage
        self.type = type
        self.constituency = constituency
        self.candidacies = candidacies
        self.minutes = minutes
        self.requestedBy = requestedBy
        self.of = of
        self.competence = competence
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
        stage = try reader.required("stage")
        type = try reader.required("type")
        constituency = try reader.required("constituency")
        candidacies = try reader.array("candidacies")
        minutes = try reader.optional("minutes")
        requestedBy = try reader.optional("requestedBy")
        of = try reader.optional("of")
        competence = try reader.optional("competence")
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
        writer.put("stage", stage)
        writer.put("type", type)
        writer.put("constituency", constituency)
        writer.put("candidacies", candidacies)
        writer.put("minutes", minutes)
        writer.put("requestedBy", requestedBy)
        writer.put("of", of)
        writer.put("competence", competence)
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

    /// asked for, held, or refused (选举法 2020 art. 34)
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case requested
        case held
        case refused
    }

    /// who introduces, or how (选举法 2020 art. 34)
    public enum Category: String, Hashable, Sendable, CaseIterable {
        case committee
        case recommender
        case meeting
        case oneself = "self"
        case unknown
    }

    /// a class (选举法 2020 art. 34)
    public enum RequestedBy: String, Hashable, Sendable, CaseIterable {
        case voters
        case candidate
        case recommender
        case committee
        case unknown
    }

    public struct Competence: Hashable, Sendable {
        /// rule relied on
        public var instrument: String?
        /// year of the version relied on (`2020`)
        public var version: String?
        /// article as printed
        public var article: String?

        public init(
            instrument: String? = nil,
            version: String? = nil,
            article: String? = nil
        ) {
            self.instrument = instrument
            self.version = version
            self.article = article
        }
    }
}

extension Introduction.Stage: BodyValue {}

extension Introduction.Category: BodyValue {}

extension Introduction.RequestedBy: BodyValue {}

extension Introduction.Competence: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        instrument = try reader.optional("instrument")
        version = try reader.optional("version")
        article = try reader.optional("article")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("instrument", instrument)
        writer.put("version", version)
        writer.put("article", article)
        return .object(writer.object)
    }
}
