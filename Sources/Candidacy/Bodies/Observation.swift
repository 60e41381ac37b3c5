// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Source S says X as of T; everything imported from published files lands here, and what the recorder or a source
/// infers.
public struct Observation: EntryBody {
    public static var kind: Kind { .observation }

    /// when it became so, if the source says; `asOf` is when it was seen to be so
    public var effective: When?
    /// what sort of thing was observed
    public var type: Category
    /// moment of the source's statement (file stamp), with its own offset
    public var asOf: Moment?
    public var status: Status?
    public var ground: Ground?
    public var count: Count?
    public var activity: Activity?
    /// inference: the entry it is about
    public var of: Reference?
    /// inference: the entry it is linked with
    public var refersTo: Reference?
    /// whose inference, in the source's own strength (“appeared to be”)
    public var inferredBy: String?
    /// what was observed, in words
    public var text: Sealable<String>?
    public var file: File?
    /// recorder's key of this entry, unique within its kind; lets others say `@kind:id`
    public var id: Identifier?
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
        effective: When? = nil,
        asOf: Moment? = nil,
        status: Status? = nil,
        ground: Ground? = nil,
        count: Count? = nil,
        activity: Activity? = nil,
        of: Reference? = nil,
        refersTo: Reference? = nil,
        inferredBy: String? = nil,
        text: Sealable<String>? = nil,
        file: File? = nil,
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
        self.effective = effective
        self.type = type
        self.asOf = asOf
        self.status = status
        self.ground = ground
        self.count = count
        self.activity = activity
        self.of = of
        self.refersTo = refersTo
        self.inferredBy = inferredBy
        self.text = text
        self.file = file
        self.id = id
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
        effective = try reader.optional("effective")
        type = try reader.required("type")
        asOf = try reader.optional("asOf")
        status = try reader.optional("status")
        ground = try reader.optional("ground")
        count = try reader.optional("count")
        activity = try reader.optional("activity")
        of = try reader.optional("of")
        refersTo = try reader.optional("refersTo")
        inferredBy = try reader.optional("inferredBy")
        text = try reader.optional("text")
        file = try reader.optional("file")
        id = try reader.optional("id")
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
        writer.put("effective", effective)
        writer.put("type", type)
        writer.put("asOf", asOf)
        writer.put("status", status)
        writer.put("ground", ground)
        writer.put("count", count)
        writer.put("activity", activity)
        writer.put("of", of)
        writer.put("refersTo", refersTo)
        writer.put("inferredBy", inferredBy)
        writer.put("text", text)
        writer.put("file", file)
        writer.put("id", id)
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

    /// what sort of thing was observed
    public enum Category: String, Hashable, Sendable, CaseIterable {
        case status
        case ground
        case protectedActivity = "protected-activity"
        case inference
        case outcome
        case count
        case publicationAbsent = "publication-absent"
        case other
    }

    public struct Status: Hashable, Sendable {
        /// vocabulary (`br-tse`)
        public var system: Identifier?
        /// the source’s code
        public var code: String?
        /// the source’s words, verbatim, untrimmed
        public var text: String?

        public init(
            system: Identifier? = nil,
            code: String? = nil,
            text: String? = nil
        ) {
            self.system = system
            self.code = code
            self.text = text
        }
    }

    public struct Ground: Hashable, Sendable {
        /// the source’s code of a ground
        public var code: String?
        /// the source’s words for a ground, verbatim
        public var text: String?

        public init(
            code: String? = nil,
            text: String? = nil
        ) {
            self.code = code
            self.text = text
        }
    }

    public struct Count: Hashable, Sendable {
        /// a number as the source says it
        public var text: String?
        /// at least so many
        public var min: Int?
        /// at most so many
        public var max: Int?

        public init(
            text: String? = nil,
            min: Int? = nil,
            max: Int? = nil
        ) {
            self.text = text
            self.min = min
            self.max = max
        }
    }

    public struct Activity: Hashable, Sendable {
        /// which protected activity (选举法 2020 art. 58)
        public var type: Category?
        /// whom it was addressed to; an office, not a person
        public var addressee: String?
        /// what it was about
        public var subject: Sealable<String>?
        /// election offence or recall: only then is 2010 art. 55(4) the law, else Constitution 41 and Criminal Law 254
        public var aboutElection: Bool?

        public init(
            type: Category? = nil,
            addressee: String? = nil,
            subject: Sealable<String>? = nil,
            aboutElection: Bool? = nil
        ) {
            self.type = type
            self.addressee = addressee
            self.subject = subject
            self.aboutElection = aboutElection
        }

        /// which protected activity (选举法 2020 art. 58)
        public enum Category: String, Hashable, Sendable, CaseIterable {
            case petition
            case complaint
            case report
            case lawsuit
            case criticism
            case recall
            case press
        }
    }

    public struct File: Hashable, Sendable {
        /// of the imported file
        public var digest: Digest?
        /// its line in the imported file, 1-based, header counted
        public var line: Int?

        public init(
            digest: Digest? = nil,
            line: Int? = nil
        ) {
            self.digest = digest
            self.line = line
        }
    }
}

extension Observation.Category: BodyValue {}

extension Observation.Status: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        system = try reader.optional("system")
        code = try reader.optional("code")
        text = try reader.optional("text")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("system", system)
        writer.put("code", code)
        writer.put("text", text)
        return .object(writer.object)
    }
}

extension Observation.Ground: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        code = try reader.optional("code")
        text = try reader.optional("text")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("code", code)
        writer.put("text", text)
        return .object(writer.object)
    }
}

extension Observation.Count: BodyValue {
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

extension Observation.Activity: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        type = try reader.optional("type")
        addressee = try reader.optional("addressee")
        subject = try reader.optional("subject")
        aboutElection = try reader.optional("aboutElection")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("type", type)
        writer.put("addressee", addressee)
        writer.put("subject", subject)
        writer.put("aboutElection", aboutElection)
        return .object(writer.object)
    }
}

extension Observation.Activity.Category: BodyValue {}

extension Observation.File: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        digest = try reader.optional("digest")
        line = try reader.optional("line")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("digest", digest)
        writer.put("line", line)
        return .object(writer.object)
    }
}
