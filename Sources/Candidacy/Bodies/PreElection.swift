// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A vote that cuts a list when the discussion found no near-agreement.
public struct PreElection: EntryBody {
    public static var kind: Kind { .preElection }

    /// the `list` voted on
    public var of: Reference?
    /// the constituency whose voters vote
    public var constituency: Identifier
    /// voters entitled to take part
    public var electorate: Int?
    /// voters who took part
    public var turnout: Int?
    /// was the ballot secret?
    public var secret: Bool?
    public var votes: [Vote]
    /// when the result was announced
    public var announced: When?
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
        constituency: Identifier,
        effective: When,
        of: Reference? = nil,
        electorate: Int? = nil,
        turnout: Int? = nil,
        secret: Bool? = nil,
        votes: [Vote] = [],
        announced: When? = nil,
        committee: Identifier? = nil,
        id: Identifier? = nil,
        source: String? = nil,
        effectiveNote: String? = nil,
        seen: Seen? = nil,
        election: Identifier? = nil,
        candidacy: Identifier? = nil,
        event: Identifier? = nil,
        confidence: Confidence? = nil,
        lang: String? = nil,
        translations: [Translation] = [],
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.of = of
        self.constituency = constituency
        self.electorate = electorate
        self.turnout = turnout
        self.secret = secret
        self.votes = votes
        self.announced = announced
        self.committee = committee
        self.id = id
        self.effective = effective
        self.source = source
        self.effectiveNote = effectiveNote
        self.seen = seen
        self.election = election
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
        constituency = try reader.required("constituency")
        electorate = try reader.optional("electorate")
        turnout = try reader.optional("turnout")
        secret = try reader.optional("secret")
        votes = try reader.array("votes")
        announced = try reader.optional("announced")
        committee = try reader.optional("committee")
        id = try reader.optional("id")
        effective = try reader.required("effective")
        source = try reader.optional("source")
        effectiveNote = try reader.optional("effectiveNote")
        seen = try reader.optional("seen")
        election = try reader.optional("election")
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
        writer.put("constituency", constituency)
        writer.put("electorate", electorate)
        writer.put("turnout", turnout)
        writer.put("secret", secret)
        writer.put("votes", votes)
        writer.put("announced", announced)
        writer.put("committee", committee)
        writer.put("id", id)
        writer.put("effective", effective)
        writer.put("source", source)
        writer.put("effectiveNote", effectiveNote)
        writer.put("seen", seen)
        writer.put("election", election)
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
        /// votes it received (选举法 2020 art. 32)
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

extension PreElection.Vote: BodyValue {
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
