// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// The poll in one constituency; elected and not elected come from nowhere else.
public struct ResultEntry: EntryBody {
    public static var kind: Kind { .result }

    /// the election the poll belongs to
    public var election: Identifier
    /// voters on the roll
    public var electorate: Int?
    /// voters who took part (选举法 2020 art. 45)
    public var turnout: Int?
    /// did enough voters take part? (选举法 2020 art. 45)
    public var valid: Bool?
    public var votes: [Vote]
    public var writeIns: [WriteIn]
    /// all votes written in (选举法 2020 art. 41)
    public var writeInVotes: Int?
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
        election: Identifier,
        effective: When,
        electorate: Int? = nil,
        turnout: Int? = nil,
        valid: Bool? = nil,
        votes: [Vote] = [],
        writeIns: [WriteIn] = [],
        writeInVotes: Int? = nil,
        committee: Identifier? = nil,
        id: Identifier? = nil,
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
        recorder: Sealable<Identifier>? = nil
    ) {
        self.election = election
        self.electorate = electorate
        self.turnout = turnout
        self.valid = valid
        self.votes = votes
        self.writeIns = writeIns
        self.writeInVotes = writeInVotes
        self.committee = committee
        self.id = id
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
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        election = try reader.required("election")
        electorate = try reader.optional("electorate")
        turnout = try reader.optional("turnout")
        valid = try reader.optional("valid")
        votes = try reader.array("votes")
        writeIns = try reader.array("writeIns")
        writeInVotes = try reader.optional("writeInVotes")
        committee = try reader.optional("committee")
        id = try reader.optional("id")
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
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("election", election)
        writer.put("electorate", electorate)
        writer.put("turnout", turnout)
        writer.put("valid", valid)
        writer.put("votes", votes)
        writer.put("writeIns", writeIns)
        writer.put("writeInVotes", writeInVotes)
        writer.put("committee", committee)
        writer.put("id", id)
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
        return writer.object
    }

    public struct Vote: Hashable, Sendable {
        /// the candidacy voted for
        public var candidacy: Identifier?
        /// votes it received
        public var votes: Int?
        /// what the poll decided for it (选举法 2020 art. 45)
        public var outcome: Outcome

        public init(
            outcome: Outcome,
            candidacy: Identifier? = nil,
            votes: Int? = nil
        ) {
            self.candidacy = candidacy
            self.votes = votes
            self.outcome = outcome
        }

        /// what the poll decided for it (选举法 2020 art. 45)
        public enum Outcome: String, Hashable, Sendable, CaseIterable {
            case elected
            case notElected = "not-elected"
            case substitute
            case runoff
        }
    }

    public struct WriteIn: Hashable, Sendable {
        /// a candidacy written in by voters
        public var candidacy: Identifier?
        /// votes it received (选举法 2020 art. 41)
        public var votes: Int?

        public init(
            candidacy: Identifier? = nil,
            votes: Int? = nil
        ) {
            self.candidacy = candidacy
            self.votes = votes
        }
    }
}

extension ResultEntry.Vote: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        candidacy = try reader.optional("candidacy")
        votes = try reader.optional("votes")
        outcome = try reader.required("outcome")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("candidacy", candidacy)
        writer.put("votes", votes)
        writer.put("outcome", outcome)
        return .object(writer.object)
    }
}

extension ResultEntry.Vote.Outcome: BodyValue {}

extension ResultEntry.WriteIn: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        candidacy = try reader.optional("candidacy")
        votes = try reader.optional("votes")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("candidacy", candidacy)
        writer.put("votes", votes)
        return .object(writer.object)
    }
}
