// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// One speaker’s reading of one term; never merged, and the same speaker may have several.
public struct Interpretation: EntryBody {
    public static var kind: Kind { .interpretation }

    /// when said; optional in this kind
    public var effective: When?
    /// compared after NFC, case folding and trimming of quotes; one spelling for all languages
    public var term: String
    /// verbatim or closely paraphrased
    public var reading: String
    /// name of a public speaker, or the office
    public var speaker: String
    /// required here in every ledger
    public var source: String
    /// as the recorder reads it; needs `effectBy`
    public var effect: Effect?
    /// whose classification that is
    public var effectBy: String?
    /// ruling or publication it interprets
    public var of: Reference?
    /// elections it is said to govern (TIM-09)
    public var governs: [Identifier]
    /// the term in the speaker's own language
    public var termOriginal: String?
    public var by: By?
    /// body spoken for
    public var committee: Identifier?
    /// recorder's key of this entry, unique within its kind; lets others say `@kind:id`
    public var id: Identifier?
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
        term: String,
        reading: String,
        speaker: String,
        source: String,
        effective: When? = nil,
        effect: Effect? = nil,
        effectBy: String? = nil,
        of: Reference? = nil,
        governs: [Identifier] = [],
        termOriginal: String? = nil,
        by: By? = nil,
        committee: Identifier? = nil,
        id: Identifier? = nil,
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
        self.effective = effective
        self.term = term
        self.reading = reading
        self.speaker = speaker
        self.source = source
        self.effect = effect
        self.effectBy = effectBy
        self.of = of
        self.governs = governs
        self.termOriginal = termOriginal
        self.by = by
        self.committee = committee
        self.id = id
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
        effective = try reader.optional("effective")
        term = try reader.required("term")
        reading = try reader.required("reading")
        speaker = try reader.required("speaker")
        source = try reader.required("source")
        effect = try reader.optional("effect")
        effectBy = try reader.optional("effectBy")
        of = try reader.optional("of")
        governs = try reader.array("governs")
        termOriginal = try reader.optional("termOriginal")
        by = try reader.optional("by")
        committee = try reader.optional("committee")
        id = try reader.optional("id")
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
        writer.put("effective", effective)
        writer.put("term", term)
        writer.put("reading", reading)
        writer.put("speaker", speaker)
        writer.put("source", source)
        writer.put("effect", effect)
        writer.put("effectBy", effectBy)
        writer.put("of", of)
        writer.put("governs", governs)
        writer.put("termOriginal", termOriginal)
        writer.put("by", by)
        writer.put("committee", committee)
        writer.put("id", id)
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

    /// as the recorder reads it; needs `effectBy`
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        case permits
        case prohibits
        case restates
        case disputes
        case neutral
    }

    public struct By: Hashable, Sendable {
        /// how far the reading can be attributed to a person or office
        public var attribution: Attribution?

        public init(
            attribution: Attribution? = nil
        ) {
            self.attribution = attribution
        }

        /// how far the reading can be attributed to a person or office
        public enum Attribution: String, Hashable, Sendable, CaseIterable {
            case named
            case roleOnly = "role-only"
            case bodyOnly = "body-only"
            case noneGiven = "none"
        }
    }
}

extension Interpretation.Effect: BodyValue {}

extension Interpretation.By: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        attribution = try reader.optional("attribution")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("attribution", attribution)
        return .object(writer.object)
    }
}

extension Interpretation.By.Attribution: BodyValue {}
