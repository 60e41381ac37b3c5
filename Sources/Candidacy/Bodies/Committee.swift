// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Any body: election committee, standing committee, court, party body, people’s organisation, an official’s office;
/// one kind, so that decider and nominator can be compared.
public struct Committee: EntryBody {
    public static var kind: Kind { .committee }

    /// key of the body, chosen by the recorder
    public var id: Identifier
    /// in its own language
    public var name: String
    /// what sort of body
    public var type: Category
    /// level of government it belongs to
    public var level: Level?
    /// body above it (选举法 2020 art. 9)
    public var superior: Identifier?
    /// body that appoints its members (选举法 2020 art. 10)
    public var appointedBy: Identifier?
    public var competence: [Competence]
    public var members: [Member]
    /// how many members it has by its appointment
    public var membersCount: Int?
    /// present members needed to decide
    public var quorum: Int?
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
        name: String,
        type: Category,
        effective: When,
        level: Level? = nil,
        superior: Identifier? = nil,
        appointedBy: Identifier? = nil,
        competence: [Competence] = [],
        members: [Member] = [],
        membersCount: Int? = nil,
        quorum: Int? = nil,
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
        self.name = name
        self.type = type
        self.level = level
        self.superior = superior
        self.appointedBy = appointedBy
        self.competence = competence
        self.members = members
        self.membersCount = membersCount
        self.quorum = quorum
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
        name = try reader.required("name")
        type = try reader.required("type")
        level = try reader.optional("level")
        superior = try reader.optional("superior")
        appointedBy = try reader.optional("appointedBy")
        competence = try reader.array("competence")
        members = try reader.array("members")
        membersCount = try reader.optional("membersCount")
        quorum = try reader.optional("quorum")
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
        writer.put("name", name)
        writer.put("type", type)
        writer.put("level", level)
        writer.put("superior", superior)
        writer.put("appointedBy", appointedBy)
        writer.put("competence", competence)
        writer.put("members", members)
        writer.put("membersCount", membersCount)
        writer.put("quorum", quorum)
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

    /// what sort of body
    public enum Category: String, Hashable, Sendable, CaseIterable {
        case electionCommittee = "election-committee"
        case standingCommittee = "standing-committee"
        case court
        case partyBody = "party-body"
        case peopleOrganisation = "people-organisation"
        case legislature
        case workingBody = "working-body"
        case police
        case press
        case other
    }

    /// level of government it belongs to
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case township
        case county
        case municipal
        case state
        case national
        case other
    }

    public struct Competence: Hashable, Sendable {
        /// step of the profile that it may decide (选举法 2020 art. 11)
        public var step: String?
        /// law or rule that gives the competence
        public var instrument: String?
        /// year of the version (`2020`)
        public var version: String?
        /// article as printed
        public var article: String?

        public init(
            step: String? = nil,
            instrument: String? = nil,
            version: String? = nil,
            article: String? = nil
        ) {
            self.step = step
            self.instrument = instrument
            self.version = version
            self.article = article
        }
    }

    public struct Member: Hashable, Sendable {
        /// opaque key of the member
        public var person: Identifier?
        /// office in the body (“主任”)
        public var role: String?
        /// opened where the appointment was published
        public var name: Sealable<String>?
        /// first day of membership
        public var from: When?
        /// last day of membership
        public var to: When?
        /// how membership ended; `resigned` answers COI-01 (选举法 2020 art. 10)
        public var end: End?

        public init(
            person: Identifier? = nil,
            role: String? = nil,
            name: Sealable<String>? = nil,
            from: When? = nil,
            to: When? = nil,
            end: End? = nil
        ) {
            self.person = person
            self.role = role
            self.name = name
            self.from = from
            self.to = to
            self.end = end
        }

        /// how membership ended; `resigned` answers COI-01 (选举法 2020 art. 10)
        public enum End: String, Hashable, Sendable, CaseIterable {
            case resigned
            case replaced
            case termEnded = "term-ended"
            case died
        }
    }
}

extension Committee.Category: BodyValue {}

extension Committee.Level: BodyValue {}

extension Committee.Competence: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        step = try reader.optional("step")
        instrument = try reader.optional("instrument")
        version = try reader.optional("version")
        article = try reader.optional("article")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("step", step)
        writer.put("instrument", instrument)
        writer.put("version", version)
        writer.put("article", article)
        return .object(writer.object)
    }
}

extension Committee.Member: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        person = try reader.optional("person")
        role = try reader.optional("role")
        name = try reader.optional("name")
        from = try reader.optional("from")
        to = try reader.optional("to")
        end = try reader.optional("end")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("person", person)
        writer.put("role", role)
        writer.put("name", name)
        writer.put("from", from)
        writer.put("to", to)
        writer.put("end", end)
        return .object(writer.object)
    }
}

extension Committee.Member.End: BodyValue {}
