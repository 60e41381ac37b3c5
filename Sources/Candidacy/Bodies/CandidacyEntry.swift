// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// One person standing for one constituency, one attempt; everything else refers to it by `id`.
public struct CandidacyEntry: EntryBody {
    public static var kind: Kind { .candidacy }

    /// opaque: no name, no identity number
    public var id: Identifier
    /// the election stood for
    public var election: Identifier
    /// unknown is allowed in a reported one
    public var constituency: Identifier?
    /// opaque key of the person, the same over several candidacies
    public var person: Identifier
    /// 2 for a second try after a final refusal; default 1
    public var attempt: Int?
    /// sealed unless opened; open only what is already public
    public var name: Sealable<String>?
    /// what the person calls the candidacy (“independent”); never a status
    public var label: String?
    /// office stood for, where the election fills several
    public var office: String?
    /// office held at the time, a sitting deputy for example
    public var holdsOffice: String?
    /// public register the next key comes from (`br-tse`); exempts it from the digit check
    public var registry: Identifier?
    /// key there
    public var registryKey: String?
    /// candidacy that this one replaces
    public var substitutes: Identifier?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When
    /// `id` of a `publication`, or a citation; its presence is what makes an entry reported
    public var source: String?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// what the recorder had in hand; default `original` without `source`, `report` with it; decides whether silence
    /// is the ruling's or the source's
    public var seen: Seen?
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
        election: Identifier,
        person: Identifier,
        effective: When,
        constituency: Identifier? = nil,
        attempt: Int? = nil,
        name: Sealable<String>? = nil,
        label: String? = nil,
        office: String? = nil,
        holdsOffice: String? = nil,
        registry: Identifier? = nil,
        registryKey: String? = nil,
        substitutes: Identifier? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
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
        self.election = election
        self.constituency = constituency
        self.person = person
        self.attempt = attempt
        self.name = name
        self.label = label
        self.office = office
        self.holdsOffice = holdsOffice
        self.registry = registry
        self.registryKey = registryKey
        self.substitutes = substitutes
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
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
        election = try reader.required("election")
        constituency = try reader.optional("constituency")
        person = try reader.required("person")
        attempt = try reader.optional("attempt")
        name = try reader.optional("name")
        label = try reader.optional("label")
        office = try reader.optional("office")
        holdsOffice = try reader.optional("holdsOffice")
        registry = try reader.optional("registry")
        registryKey = try reader.optional("registryKey")
        substitutes = try reader.optional("substitutes")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
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
        writer.put("election", election)
        writer.put("constituency", constituency)
        writer.put("person", person)
        writer.put("attempt", attempt)
        writer.put("name", name)
        writer.put("label", label)
        writer.put("office", office)
        writer.put("holdsOffice", holdsOffice)
        writer.put("registry", registry)
        writer.put("registryKey", registryKey)
        writer.put("substitutes", substitutes)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
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
}
