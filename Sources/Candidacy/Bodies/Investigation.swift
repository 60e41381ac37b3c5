// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// What the body did with a report or complaint.
public struct Investigation: EntryBody {
    public static var kind: Kind { .investigation }

    /// the `obstruction-report` or `complaint` looked into
    public var of: Reference
    /// the body that acted; filled from `genesis.committee` in a committee's ledger
    public var committee: Identifier?
    /// what the body did (选举法 2020 art. 59)
    public var action: Action
    /// what it found
    public var outcome: Outcome?
    /// body it was handed to
    public var referredTo: Identifier?
    /// why it acted so, in words
    public var reason: Sealable<String>?
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
        of: Reference,
        action: Action,
        effective: When,
        committee: Identifier? = nil,
        outcome: Outcome? = nil,
        referredTo: Identifier? = nil,
        reason: Sealable<String>? = nil,
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
        self.of = of
        self.committee = committee
        self.action = action
        self.outcome = outcome
        self.referredTo = referredTo
        self.reason = reason
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
        of = try reader.required("of")
        committee = try reader.optional("committee")
        action = try reader.required("action")
        outcome = try reader.optional("outcome")
        referredTo = try reader.optional("referredTo")
        reason = try reader.optional("reason")
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
        writer.put("of", of)
        writer.put("committee", committee)
        writer.put("action", action)
        writer.put("outcome", outcome)
        writer.put("referredTo", referredTo)
        writer.put("reason", reason)
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

    /// what the body did (选举法 2020 art. 59)
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case opened
        case closed
        case referred
        case declined
    }

    /// what it found
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case founded
        case unfounded
        case undetermined
    }
}

extension Investigation.Action: BodyValue {}

extension Investigation.Outcome: BodyValue {}
