// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// An election, or a round of elections that others are part of.
public struct Election: EntryBody {
    public static var kind: Kind { .election }

    /// key of the election, chosen by the recorder
    public var id: Identifier
    /// `round`: a cycle without its own polling day
    public var level: Level
    /// by-election switches the ratio checks off (选举法 2020 art. 57)
    public var type: Category
    /// ISO 3166 code or name
    public var jurisdiction: String
    /// rules it is held under; absent: no profile of that time is known, checks of law do not run and say so
    public var profile: Identifier?
    /// what is filled
    public var office: String?
    /// the round it belongs to
    public var partOf: Identifier?
    public var polling: Polling?
    public var nominations: Nominations?
    public var cycle: Cycle?
    /// body that runs it (选举法 2020 art. 9)
    public var committee: Identifier?
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
        level: Level,
        type: Category,
        jurisdiction: String,
        effective: When,
        profile: Identifier? = nil,
        office: String? = nil,
        partOf: Identifier? = nil,
        polling: Polling? = nil,
        nominations: Nominations? = nil,
        cycle: Cycle? = nil,
        committee: Identifier? = nil,
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
        self.level = level
        self.type = type
        self.jurisdiction = jurisdiction
        self.profile = profile
        self.office = office
        self.partOf = partOf
        self.polling = polling
        self.nominations = nominations
        self.cycle = cycle
        self.committee = committee
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
        level = try reader.required("level")
        type = try reader.required("type")
        jurisdiction = try reader.required("jurisdiction")
        profile = try reader.optional("profile")
        office = try reader.optional("office")
        partOf = try reader.optional("partOf")
        polling = try reader.optional("polling")
        nominations = try reader.optional("nominations")
        cycle = try reader.optional("cycle")
        committee = try reader.optional("committee")
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
        writer.put("level", level)
        writer.put("type", type)
        writer.put("jurisdiction", jurisdiction)
        writer.put("profile", profile)
        writer.put("office", office)
        writer.put("partOf", partOf)
        writer.put("polling", polling)
        writer.put("nominations", nominations)
        writer.put("cycle", cycle)
        writer.put("committee", committee)
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

    /// `round`: a cycle without its own polling day
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case township
        case county
        case municipal
        case state
        case national
        case round
        case other
    }

    /// by-election switches the ratio checks off (选举法 2020 art. 57)
    public enum Category: String, Hashable, Sendable, CaseIterable {
        case general
        case byElection = "by-election"
        case rerun
        case runoff
    }

    public struct Polling: Hashable, Sendable {
        /// polling day; amended by a later entry with `amends`, so a late change is visible (选举法 2020 art. 11)
        public var date: CivilDate?

        public init(
            date: CivilDate? = nil
        ) {
            self.date = date
        }
    }

    public struct Nominations: Hashable, Sendable {
        /// first day on which nominations are taken (选举法 2020 art. 32)
        public var open: When?
        /// last day on which nominations are taken (选举法 2020 art. 32)
        public var close: When?

        public init(
            open: When? = nil,
            close: When? = nil
        ) {
            self.open = open
            self.close = close
        }
    }

    public struct Cycle: Hashable, Sendable {
        /// length of a term
        public var years: Int?
        /// previous round here
        public var previous: When?
        /// as the source says it (“up to 900 million voters”, “every five years”)
        public var text: String?

        public init(
            years: Int? = nil,
            previous: When? = nil,
            text: String? = nil
        ) {
            self.years = years
            self.previous = previous
            self.text = text
        }
    }
}

extension Election.Level: BodyValue {}

extension Election.Category: BodyValue {}

extension Election.Polling: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        date = try reader.optional("date")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("date", date)
        return .object(writer.object)
    }
}

extension Election.Nominations: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        open = try reader.optional("open")
        close = try reader.optional("close")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("open", open)
        writer.put("close", close)
        return .object(writer.object)
    }
}

extension Election.Cycle: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        years = try reader.optional("years")
        previous = try reader.optional("previous")
        text = try reader.optional("text")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("years", years)
        writer.put("previous", previous)
        writer.put("text", text)
        return .object(writer.object)
    }
}
