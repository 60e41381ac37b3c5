// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// A sealed value was erased.
public struct Redaction: EntryBody {
    public static var kind: Kind { .redaction }

    /// the entry that holds the sealed field
    public var of: Reference
    /// dotted path of the sealed field
    public var path: String
    /// legal ground, in words that do not repeat the value
    public var ground: String
    /// who ordered it
    public var authority: String
    /// legal ground as a class
    public var groundCode: GroundCode
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
        of: Reference,
        path: String,
        ground: String,
        authority: String,
        groundCode: GroundCode,
        effective: When? = nil,
        effectiveNote: String? = nil,
        lang: String? = nil,
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.of = of
        self.path = path
        self.ground = ground
        self.authority = authority
        self.groundCode = groundCode
        self.effective = effective
        self.effectiveNote = effectiveNote
        self.lang = lang
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        of = try reader.required("of")
        self.path = try reader.required("path")
        ground = try reader.required("ground")
        authority = try reader.required("authority")
        groundCode = try reader.required("groundCode")
        effective = try reader.optional("effective")
        effectiveNote = try reader.optional("effectiveNote")
        lang = try reader.optional("lang")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("of", of)
        writer.put("path", path)
        writer.put("ground", ground)
        writer.put("authority", authority)
        writer.put("groundCode", groundCode)
        writer.put("effective", effective)
        writer.put("effectiveNote", effectiveNote)
        writer.put("lang", lang)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    /// legal ground as a class
    public enum GroundCode: String, Hashable, Sendable, CaseIterable {
        case statute
        case courtOrder = "court-order"
        case consentWithdrawn = "consent-withdrawn"
        case safety
        case recordedInError = "recorded-in-error"
    }
}

extension Redaction.GroundCode: BodyValue {}
