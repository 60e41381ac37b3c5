// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// One outlet, one day, one text: the source of everything reported.
public struct Publication: EntryBody {
    public static var kind: Kind { .publication }

    /// what `source` names
    public var id: Identifier
    /// newspaper, agency, notice board, web site
    public var outlet: String
    /// what sort of text it is (选举法 2020 art. 11)
    public var what: What
    /// entry whose text it publishes
    public var of: Reference?
    /// earlier `publication` of the same text
    public var reprints: Identifier?
    /// its headline
    public var title: String?
    /// exempt from the digit check
    public var url: String?
    /// verbatim, what is relied on
    public var quote: String?
    /// of the text behind `textDigest`; PUB-04 compares only `full` with `full` in one language
    public var extent: Extent
    /// of the text, NFC, one LF per line
    public var textDigest: Digest?
    /// of the captured page
    public var archived: Digest?
    /// when the recorder fetched it
    public var retrieved: Instant?
    /// does the published list give basic information on each name? (选举法 2020 art. 32)
    public var basicInformation: Bool?
    /// publishing body, where it is one
    public var committee: Identifier?
    public var by: By?
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
    /// the earlier entry of the same kind and `id` whose content this one replaces from `effective` on (a change in
    /// the world; a mistake is a `correction`)
    public var amends: Reference?

    public init(
        id: Identifier,
        outlet: String,
        what: What,
        extent: Extent,
        effective: When,
        of: Reference? = nil,
        reprints: Identifier? = nil,
        title: String? = nil,
        url: String? = nil,
        quote: String? = nil,
        textDigest: Digest? = nil,
        archived: Digest? = nil,
        retrieved: Instant? = nil,
        basicInformation: Bool? = nil,
        committee: Identifier? = nil,
        by: By? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        election: Identifier? = nil,
        constituency: Identifier? = nil,
        candidacy: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil,
        amends: Reference? = nil
    ) {
        self.id = id
        self.outlet = outlet
        self.what = what
        self.of = of
        self.reprints = reprints
        self.title = title
        self.url = url
        self.quote = quote
        self.extent = extent
        self.textDigest = textDigest
        self.archived = archived
        self.retrieved = retrieved
        self.basicInformation = basicInformation
        self.committee = committee
        self.by = by
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.election = election
        self.constituency = constituency
        self.candidacy = candidacy
        self.event = event
        self.confidence = confidence
        self.lang = lang
        self.translations = translations
        self.note = note
        self.recorder = recorder
        self.amends = amends
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        id = try reader.required("id")
        outlet = try reader.required("outlet")
        what = try reader.required("what")
        of = try reader.optional("of")
        reprints = try reader.optional("reprints")
        title = try reader.optional("title")
        url = try reader.optional("url")
        quote = try reader.optional("quote")
        extent = try reader.required("extent")
        textDigest = try reader.optional("textDigest")
        archived = try reader.optional("archived")
        retrieved = try reader.optional("retrieved")
        basicInformation = try reader.optional("basicInformation")
        committee = try reader.optional("committee")
        by = try reader.optional("by")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        election = try reader.optional("election")
        constituency = try reader.optional("constituency")
        candidacy = try reader.optional("candidacy")
        event = try reader.optional("event")
        confidence = try reader.optional("confidence")
        lang = try reader.optional("lang")
        translations = try reader.array("translations")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
        amends = try reader.optional("amends")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("id", id)
        writer.put("outlet", outlet)
        writer.put("what", what)
        writer.put("of", of)
        writer.put("reprints", reprints)
        writer.put("title", title)
        writer.put("url", url)
        writer.put("quote", quote)
        writer.put("extent", extent)
        writer.put("textDigest", textDigest)
        writer.put("archived", archived)
        writer.put("retrieved", retrieved)
        writer.put("basicInformation", basicInformation)
        writer.put("committee", committee)
        writer.put("by", by)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("election", election)
        writer.put("constituency", constituency)
        writer.put("candidacy", candidacy)
        writer.put("event", event)
        writer.put("confidence", confidence)
        writer.put("lang", lang)
        writer.put("translations", translations)
        writer.put("note", note)
        writer.put("recorder", recorder)
        writer.put("amends", amends)
        return writer.object
    }

    /// what sort of text it is (选举法 2020 art. 11)
    public enum What: String, Hashable, Sendable, CaseIterable {
        case ruling
        case list
        case voterRoll = "voter-roll"
        case pollingDate = "polling-date"
        case rule
        case statement
        case report
        case result
        case other
    }

    /// of the text behind `textDigest`; PUB-04 compares only `full` with `full` in one language
    public enum Extent: String, Hashable, Sendable, CaseIterable {
        case full
        case excerpt
        case title
        case mention
    }

    public struct By: Hashable, Sendable {
        /// how far the statement can be attributed to a person or office
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

        /// how far the statement can be attributed to a person or office
        public enum Attribution: String, Hashable, Sendable, CaseIterable {
            case named
            case roleOnly = "role-only"
            case bodyOnly = "body-only"
            case noneGiven = "none"
        }
    }
}

extension Publication.What: BodyValue {}

extension Publication.Extent: BodyValue {}

extension Publication.By: BodyValue {
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

extension Publication.By.Attribution: BodyValue {}
