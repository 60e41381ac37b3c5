// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// The person concerned was told.
public struct Notice: EntryBody {
    public static var kind: Kind { .notice }

    /// the ruling or list the person was told of
    public var of: Reference
    /// who was told, as a class
    public var recipient: Recipient
    /// how they were told
    public var means: Means
    /// did the recipient confirm receipt?
    public var acknowledged: Bool?
    /// of the signed copy
    public var document: Digest?
    /// did the notice name a remedy?
    public var remedyStated: Bool?
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
        recipient: Recipient,
        means: Means,
        effective: When,
        acknowledged: Bool? = nil,
        document: Digest? = nil,
        remedyStated: Bool? = nil,
        committee: Identifier? = nil,
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
        self.recipient = recipient
        self.means = means
        self.acknowledged = acknowledged
        self.document = document
        self.remedyStated = remedyStated
        self.committee = committee
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
        recipient = try reader.required("recipient")
        means = try reader.required("means")
        acknowledged = try reader.optional("acknowledged")
        document = try reader.optional("document")
        remedyStated = try reader.optional("remedyStated")
        committee = try reader.optional("committee")
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
        writer.put("recipient", recipient)
        writer.put("means", means)
        writer.put("acknowledged", acknowledged)
        writer.put("document", document)
        writer.put("remedyStated", remedyStated)
        writer.put("committee", committee)
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

    /// who was told, as a class
    public enum Recipient: String, Hashable, Sendable, CaseIterable {
        case candidate
        case recommenders
        case organisation
        case voters
        case other
    }

    /// how they were told
    public enum Means: String, Hashable, Sendable, CaseIterable {
        case written
        case oral
        case telephone
        case posted
        case electronic
        case press
        case unknown
    }
}

extension Notice.Recipient: BodyValue {}

extension Notice.Means: BodyValue {}
