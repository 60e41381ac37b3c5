// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A signing key starts or ends.
public struct KeyEntry: EntryBody {
    public static var kind: Kind { .key }

    /// what happens to the key: the ledger’s first, one that takes over, one that ends
    public var action: Action
    /// the key it speaks of
    public var vkey: String
    /// vkey that signed this entry
    public var previous: String?
    /// why, in words; no personal data
    public var reason: String?
    /// entries up to which the previous key is valid, this one included
    public var size: Int?
    /// note by the previous key that hands the ledger over to this one
    public var handover: String?
    /// when it happened: civil date in the ledger's time zone, may be imprecise; absent means not known, never today
    public var effective: When?
    /// how a relative or vague date was resolved (“‘Tuesday’, article of 9 June”)
    public var effectiveNote: String?
    /// language of the verbatim texts in this body; default the ledger's
    public var lang: String?
    /// remark for readers
    public var note: Sealable<String>?
    /// staff key of who typed it (one signing key, several clerks)
    public var recorder: Sealable<Identifier>?

    public init(
        action: Action,
        vkey: String,
        previous: String? = nil,
        reason: String? = nil,
        size: Int? = nil,
        handover: String? = nil,
        effective: When? = nil,
        effectiveNote: String? = nil,
        lang: String? = nil,
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.action = action
        self.vkey = vkey
        self.previous = previous
        self.reason = reason
        self.size = size
        self.handover = handover
        self.effective = effective
        self.effectiveNote = effectiveNote
        self.lang = lang
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        action = try reader.required("action")
        vkey = try reader.required("vkey")
        previous = try reader.optional("previous")
        reason = try reader.optional("reason")
        size = try reader.optional("size")
        handover = try reader.optional("handover")
        effective = try reader.optional("effective")
        effectiveNote = try reader.optional("effectiveNote")
        lang = try reader.optional("lang")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("action", action)
        writer.put("vkey", vkey)
        writer.put("previous", previous)
        writer.put("reason", reason)
        writer.put("size", size)
        writer.put("handover", handover)
        writer.put("effective", effective)
        writer.put("effectiveNote", effectiveNote)
        writer.put("lang", lang)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    /// what happens to the key: the ledger’s first, one that takes over, one that ends
    public enum Action: String, Hashable, Sendable, CaseIterable {
        case first
        case rotate
        case revoke
    }
}

extension KeyEntry.Action: BodyValue {}
