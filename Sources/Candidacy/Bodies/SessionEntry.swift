// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A sitting in which rulings are made.
public struct SessionEntry: EntryBody {
    public static var kind: Kind { .session }

    /// key of the session, chosen by the recorder
    public var id: Identifier
    /// the body that acted; filled from `genesis.committee` in a committee's ledger
    public var committee: Identifier?
    /// opaque keys of the persons present
    public var present: [Identifier]
    /// how many members were present
    public var presentCount: Int?
    public var recused: [Recused]
    /// were enough members present to decide?
    public var quorumMet: Bool?
    /// could the public attend?
    public var `public`: Bool?
    public var minutes: Minutes?
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
        effective: When,
        committee: Identifier? = nil,
        present: [Identifier] = [],
        presentCount: Int? = nil,
        recused: [Recused] = [],
        quorumMet: Bool? = nil,
        `public`: Bool? = nil,
        minutes: Minutes? = nil,
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
        self.committee = committee
        self.present = present
        self.presentCount = presentCount
        self.recused = recused
        self.quorumMet = quorumMet
        self.`public` = `public`
        self.minutes = minutes
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
        committee = try reader.optional("committee")
        present = try reader.array("present")
        presentCount = try reader.optional("presentCount")
        recused = try reader.array("recused")
        quorumMet = try reader.optional("quorumMet")
        `public` = try reader.optional("public")
        minutes = try reader.optional("minutes")
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
        writer.put("committee", committee)
        writer.put("present", present)
        writer.put("presentCount", presentCount)
        writer.put("recused", recused)
        writer.put("quorumMet", quorumMet)
        writer.put("public", `public`)
        writer.put("minutes", minutes)
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

    public struct Recused: Hashable, Sendable {
        /// opaque key of the member who stood aside
        public var person: Identifier?
        /// why, in words
        public var reason: Sealable<String>?

        public init(
            person: Identifier? = nil,
            reason: Sealable<String>? = nil
        ) {
            self.person = person
            self.reason = reason
        }
    }

    public struct Minutes: Hashable, Sendable {
        /// of the minutes
        public var digest: Digest?

        public init(
            digest: Digest? = nil
        ) {
            self.digest = digest
        }
    }
}

extension SessionEntry.Recused: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        person = try reader.optional("person")
        reason = try reader.optional("reason")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("person", person)
        writer.put("reason", reason)
        return .object(writer.object)
    }
}

extension SessionEntry.Minutes: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        digest = try reader.optional("digest")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("digest", digest)
        return .object(writer.object)
    }
}
