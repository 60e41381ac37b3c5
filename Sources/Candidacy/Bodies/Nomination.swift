// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A nomination paper was filed.
public struct Nomination: EntryBody {
    public static var kind: Kind { .nomination }

    /// the candidacy nominated
    public var candidacy: Identifier
    /// `self` only where a profile knows it (选举法 2020 art. 30)
    public var route: Route
    /// `committee` ids, for the organisational routes (选举法 2020 art. 30)
    public var organisations: [Identifier]
    /// the `form-issue` it was written on
    public var form: Reference?
    /// recommenders briefed the committee (选举法 2020 art. 30)
    public var briefed: Bool?
    /// were identity and career of the nominee given? (选举法 2020 art. 30)
    public var basicInformation: Bool?
    /// by the nominee
    public var accepted: Bool?
    /// of the paper: it names people, so its digest is sealed too
    public var document: Sealable<Digest>?
    /// filed with
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
        candidacy: Identifier,
        route: Route,
        effective: When,
        organisations: [Identifier] = [],
        form: Reference? = nil,
        briefed: Bool? = nil,
        basicInformation: Bool? = nil,
        accepted: Bool? = nil,
        document: Sealable<Digest>? = nil,
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
        self.route = route
        self.organisations = organisations
        self.form = form
        self.briefed = briefed
        self.basicInformation = basicInformation
        self.accepted = accepted
        self.document = document
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
        candidacy = try reader.required("candidacy")
        route = try reader.required("route")
        organisations = try reader.array("organisations")
        form = try reader.optional("form")
        briefed = try reader.optional("briefed")
        basicInformation = try reader.optional("basicInformation")
        accepted = try reader.optional("accepted")
        document = try reader.optional("document")
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
        writer.put("route", route)
        writer.put("organisations", organisations)
        writer.put("form", form)
        writer.put("briefed", briefed)
        writer.put("basicInformation", basicInformation)
        writer.put("accepted", accepted)
        writer.put("document", document)
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

    /// `self` only where a profile knows it (选举法 2020 art. 30)
    public enum Route: String, Hashable, Sendable, CaseIterable {
        case joint
        case party
        case peopleOrganisation = "people-organisation"
        case deputies
        case oneself = "self"
        case other
    }
}

extension Nomination.Route: BodyValue {}
