// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Pressure on candidate, supporters, family or deputy: no reporter, no telephone number, no exact hour.
public struct ObstructionReport: EntryBody {
    public static var kind: Kind { .obstructionReport }

    /// what was done (选举法 2020 art. 58)
    public var type: Category
    /// a class (选举法 2020 art. 58)
    public var target: Target
    /// a class
    public var perpetrator: Perpetrator
    /// how it was done
    public var means: Means?
    public var count: Count?
    public var duration: Duration?
    /// `yes`: only in the sealed bundle, `effective` rounded to the month
    public var protected: Bool
    public var received: Received?
    /// reason given by the authority (“suspicion of tax evasion”)
    public var pretext: Sealable<String>?
    /// what happened, in words
    public var narrative: Sealable<String>?
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
        type: Category,
        target: Target,
        perpetrator: Perpetrator,
        protected: Bool,
        effective: When,
        means: Means? = nil,
        count: Count? = nil,
        duration: Duration? = nil,
        received: Received? = nil,
        pretext: Sealable<String>? = nil,
        narrative: Sealable<String>? = nil,
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
        self.type = type
        self.target = target
        self.perpetrator = perpetrator
        self.means = means
        self.count = count
        self.duration = duration
        self.protected = protected
        self.received = received
        self.pretext = pretext
        self.narrative = narrative
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
        type = try reader.required("type")
        target = try reader.required("target")
        perpetrator = try reader.required("perpetrator")
        means = try reader.optional("means")
        count = try reader.optional("count")
        duration = try reader.optional("duration")
        protected = try reader.required("protected")
        received = try reader.optional("received")
        pretext = try reader.optional("pretext")
        narrative = try reader.optional("narrative")
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
        writer.put("type", type)
        writer.put("target", target)
        writer.put("perpetrator", perpetrator)
        writer.put("means", means)
        writer.put("count", count)
        writer.put("duration", duration)
        writer.put("protected", protected)
        writer.put("received", received)
        writer.put("pretext", pretext)
        writer.put("narrative", narrative)
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

    /// what was done (选举法 2020 art. 58)
    public enum Category: String, Hashable, Sendable, CaseIterable {
        case intimidation
        case threat
        case violence
        case surveillance
        case houseSearch = "house-search"
        case detention
        case charge
        case dismissal
        case confiscation
        case travelBan = "travel-ban"
        case bribery
        case deception
        case retaliation
        case other
    }

    /// a class (选举法 2020 art. 58)
    public enum Target: String, Hashable, Sendable, CaseIterable {
        case candidate
        case supporters
        case family
        case voters
        case deputy
        case organisation
        case press
        case other
    }

    /// a class
    public enum Perpetrator: String, Hashable, Sendable, CaseIterable {
        case police
        case official
        case committeeMember = "committee-member"
        case partyBody = "party-body"
        case employer
        case `private`
        case unknown
    }

    /// how it was done
    public enum Means: String, Hashable, Sendable, CaseIterable {
        case inPerson = "in-person"
        case telephone
        case written
        case online
        case other
        case unknown
    }

    public struct Count: Hashable, Sendable {
        /// “some supporters”
        public var text: String?
        /// at least so many persons
        public var min: Sealable<Int>?
        /// at most so many persons
        public var max: Sealable<Int>?

        public init(
            text: String? = nil,
            min: Sealable<Int>? = nil,
            max: Sealable<Int>? = nil
        ) {
            self.text = text
            self.min = min
            self.max = max
        }
    }

    public struct Duration: Hashable, Sendable {
        /// how long, as the source says it
        public var text: String?
        /// at least so many days; “more than three weeks”: 22
        public var minDays: Int?
        /// at most so many days
        public var maxDays: Int?

        public init(
            text: String? = nil,
            minDays: Int? = nil,
            maxDays: Int? = nil
        ) {
            self.text = text
            self.minDays = minDays
            self.maxDays = maxDays
        }
    }

    public struct Received: Hashable, Sendable {
        /// body that presides over the election, if it was told: only then does the duty to investigate run
        public var committee: Identifier?
        /// when the body was told (选举法 2020 art. 59)
        public var on: When?

        public init(
            committee: Identifier? = nil,
            on: When? = nil
        ) {
            self.committee = committee
            self.on = on
        }
    }
}

extension ObstructionReport.Category: BodyValue {}

extension ObstructionReport.Target: BodyValue {}

extension ObstructionReport.Perpetrator: BodyValue {}

extension ObstructionReport.Means: BodyValue {}

extension ObstructionReport.Count: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        text = try reader.optional("text")
        min = try reader.optional("min")
        max = try reader.optional("max")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("text", text)
        writer.put("min", min)
        writer.put("max", max)
        return .object(writer.object)
    }
}

extension ObstructionReport.Duration: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        text = try reader.optional("text")
        minDays = try reader.optional("minDays")
        maxDays = try reader.optional("maxDays")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("text", text)
        writer.put("minDays", minDays)
        writer.put("maxDays", maxDays)
        return .object(writer.object)
    }
}

extension ObstructionReport.Received: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        committee = try reader.optional("committee")
        on = try reader.optional("on")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("committee", committee)
        writer.put("on", on)
        return .object(writer.object)
    }
}
