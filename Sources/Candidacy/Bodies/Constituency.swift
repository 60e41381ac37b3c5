// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A part of an election that fills its own seats.
public struct Constituency: EntryBody {
    public static var kind: Kind { .constituency }

    /// key of the constituency, chosen by the recorder
    public var id: Identifier
    /// the election it belongs to
    public var election: Identifier
    /// its name as the body gives it
    public var name: String?
    /// seats to fill; 1 to 3 in cn-direct (选举法 2020 art. 25)
    public var seats: Int?
    /// on the roll
    public var voters: Int?
    /// drawn by where voters live, by where they work, or both
    public var basis: Basis?
    public var roll: Roll?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When
    /// `id` of a `publication`, or a citation; its presence is what makes an entry reported
    public var source: String?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// what the recorder had in hand; default `original` without `source`, `report` with it; decides whether silence
    /// is the ruling's or the source's
    public var seen: Seen?
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
        election: Identifier,
        effective: When,
        name: String? = nil,
        seats: Int? = nil,
        voters: Int? = nil,
        basis: Basis? = nil,
        roll: Roll? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
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
        self.election = election
        self.name = name
        self.seats = seats
        self.voters = voters
        self.basis = basis
        self.roll = roll
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
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
        election = try reader.required("election")
        name = try reader.optional("name")
        seats = try reader.optional("seats")
        voters = try reader.optional("voters")
        basis = try reader.optional("basis")
        roll = try reader.optional("roll")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
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
        writer.put("election", election)
        writer.put("name", name)
        writer.put("seats", seats)
        writer.put("voters", voters)
        writer.put("basis", basis)
        writer.put("roll", roll)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
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

    /// drawn by where voters live, by where they work, or both
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        case residence
        case workplace
        case mixed
    }

    public struct Roll: Hashable, Sendable {
        /// when the voter roll was published (T1) (选举法 2020 art. 28)
        public var published: When?

        public init(
            published: When? = nil
        ) {
            self.published = published
        }
    }
}

extension Constituency.Basis: BodyValue {}

extension Constituency.Roll: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        published = try reader.optional("published")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("published", published)
        return .object(writer.object)
    }
}
