// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// An objection or complaint to the body itself; its answer is a `ruling` whose `request.entry` names it.
public struct Complaint: EntryBody {
    public static var kind: Kind { .complaint }

    /// what it complains of
    public var of: Reference?
    /// what the complaint is about (选举法 2020 art. 29)
    public var about: About
    /// a class
    public var complainant: Complainant
    /// filed with
    public var committee: Identifier?
    /// the complaint, verbatim
    public var text: Sealable<String>?
    /// of the paper
    public var document: Sealable<Digest>?
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
        about: About,
        complainant: Complainant,
        effective: When,
        of: Reference? = nil,
        committee: Identifier? = nil,
        text: Sealable<String>? = nil,
        document: Sealable<Digest>? = nil,
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
        self.about = about
        self.complainant = complainant
        self.committee = committee
        self.text = text
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
        of = try reader.optional("of")
        about = try reader.required("about")
        complainant = try reader.required("complainant")
        committee = try reader.optional("committee")
        text = try reader.optional("text")
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
        writer.put("about", about)
        writer.put("complainant", complainant)
        writer.put("committee", committee)
        writer.put("text", text)
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

    /// what the complaint is about (选举法 2020 art. 29)
    public enum About: String, Hashable, Sendable, CaseIterable {
        case voterRoll = "voter-roll"
        case ruling
        case list
        case forms
        case obstruction
        case publication
        case other
    }

    /// a class
    public enum Complainant: String, Hashable, Sendable, CaseIterable {
        case candidate
        case voter
        case recommenders
        case organisation
        case observer
        case protected
    }
}

extension Complaint.About: BodyValue {}

extension Complaint.Complainant: BodyValue {}
