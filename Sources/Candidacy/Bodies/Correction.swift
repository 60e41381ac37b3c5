// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// An entry was wrong from the start; the wrong one stays, and every output shows both.
public struct Correction: EntryBody {
    public static var kind: Kind { .correction }

    /// when the mistake was found
    public var effective: When?
    /// the entry that was wrong
    public var supersedes: Reference
    /// checked for personal data like any text
    public var reason: String
    /// the whole corrected body, valid for the kind of the superseded entry
    public var replacement: JSONObject?
    /// `yes`: it should not exist (recorded in the wrong candidacy); exactly one of `replacement` and `void`
    public var void: Bool?
    /// paths that differ, computed
    public var changed: [String]
    /// who ordered it
    public var authority: String?
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
        supersedes: Reference,
        reason: String,
        effective: When? = nil,
        replacement: JSONObject? = nil,
        void: Bool? = nil,
        changed: [String] = [],
        authority: String? = nil,
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
        self.supersedes = supersedes
        self.reason = reason
        self.replacement = replacement
        self.void = void
        self.changed = changed
        self.authority = authority
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
        supersedes = try reader.required("supersedes")
        reason = try reader.required("reason")
        replacement = try reader.optional("replacement")
        void = try reader.optional("void")
        changed = try reader.array("changed")
        authority = try reader.optional("authority")
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
        writer.put("supersedes", supersedes)
        writer.put("reason", reason)
        writer.put("replacement", replacement)
        writer.put("void", void)
        writer.put("changed", changed)
        writer.put("authority", authority)
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
}
