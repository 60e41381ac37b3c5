// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Somebody asked for nomination forms.
public struct FormRequest: EntryBody {
    public static var kind: Kind { .formRequest }

    /// the candidacy the forms are for
    public var candidacy: Identifier
    /// asked of
    public var committee: Identifier?
    /// a class, never a name
    public var requestedBy: RequestedBy
    /// forms asked for
    public var copies: Int?
    /// how it was asked
    public var channel: Channel?
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
        requestedBy: RequestedBy,
        effective: When,
        committee: Identifier? = nil,
        copies: Int? = nil,
        channel: Channel? = nil,
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
        self.committee = committee
        self.requestedBy = requestedBy
        self.copies = copies
        self.channel = channel
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
        candidacy = try reader.required("candidacy")
        committee = try reader.optional("committee")
        requestedBy = try reader.required("requestedBy")
        copies = try reader.optional("copies")
        channel = try reader.optional("channel")
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
        writer.put("committee", committee)
        writer.put("requestedBy", requestedBy)
        writer.put("copies", copies)
        writer.put("channel", channel)
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

    /// a class, never a name
    public enum RequestedBy: String, Hashable, Sendable, CaseIterable {
        case candidate
        case recommender
        case organisation
        case representative
        case unknown
    }

    /// how it was asked
    public enum Channel: String, Hashable, Sendable, CaseIterable {
        case inPerson = "in-person"
        case written
        case telephone
        case online
        case unknown
    }
}

extension FormRequest.RequestedBy: BodyValue {}

extension FormRequest.Channel: BodyValue {}
