// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// The answer of the body appealed to.
public struct Judgment: EntryBody {
    public static var kind: Kind { .judgment }

    /// the `appeal`
    public var of: Reference
    /// who judged
    public var committee: Identifier
    /// what was decided
    public var outcome: Outcome
    /// the number of the judgment
    public var number: String?
    /// what the next list must show (APL-03)
    public var orders: Orders?
    /// is there no further remedy? (选举法 2020 art. 29)
    public var final: Bool?
    public var grounds: [Ground]
    /// of the signed judgment
    public var document: Digest?
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
        of: Reference,
        committee: Identifier,
        outcome: Outcome,
        effective: When,
        number: String? = nil,
        orders: Orders? = nil,
        final: Bool? = nil,
        grounds: [Ground] = [],
        document: Digest? = nil,
        id: Identifier? = nil,
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
        recorder: Sealable<Identifier>? = nil
    ) {
        self.of = of
        self.committee = committee
        self.outcome = outcome
        self.number = number
        self.orders = orders
        self.final = final
        self.grounds = grounds
        self.document = document
        self.id = id
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
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        of = try reader.required("of")
        committee = try reader.required("committee")
        outcome = try reader.required("outcome")
        number = try reader.optional("number")
        orders = try reader.optional("orders")
        final = try reader.optional("final")
        grounds = try reader.array("grounds")
        document = try reader.optional("document")
        id = try reader.optional("id")
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
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("of", of)
        writer.put("committee", committee)
        writer.put("outcome", outcome)
        writer.put("number", number)
        writer.put("orders", orders)
        writer.put("final", final)
        writer.put("grounds", grounds)
        writer.put("document", document)
        writer.put("id", id)
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
        return writer.object
    }

    /// what was decided
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case allowed
        case dismissed
        case partlyAllowed = "partly-allowed"
        case remitted
        case notEntertained = "not-entertained"
        case withdrawn
    }

    /// what the next list must show (APL-03)
    public enum Orders: String, Hashable, Sendable, CaseIterable {
        case list
        case relist
        case strike
        case reconsider
        case noneGiven = "none"
        case other
    }

    public struct Ground: Hashable, Sendable {
        /// verbatim
        public var text: String?
        /// law the ground cites
        public var instrument: String?
        /// year of the version relied on (`2020`)
        public var version: String?
        /// article as printed
        public var article: String?

        public init(
            text: String? = nil,
            instrument: String? = nil,
            version: String? = nil,
            article: String? = nil
        ) {
            self.text = text
            self.instrument = instrument
            self.version = version
            self.article = article
        }
    }
}

extension Judgment.Outcome: BodyValue {}

extension Judgment.Orders: BodyValue {}

extension Judgment.Ground: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        text = try reader.optional("text")
        instrument = try reader.optional("instrument")
        version = try reader.optional("version")
        article = try reader.optional("article")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("text", text)
        writer.put("instrument", instrument)
        writer.put("version", version)
        writer.put("article", article)
        return .object(writer.object)
    }
}
