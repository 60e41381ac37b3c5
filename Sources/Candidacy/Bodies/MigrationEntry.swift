// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// The schema of the ledger file was changed by one migration.
public struct MigrationEntry: EntryBody {
    public static var kind: Kind { .migration }

    /// number of the migration, counted from 1 without gaps
    public var number: Int
    /// name of the migration, the file’s name without number and ending
    public var name: String
    /// of the file
    public var digest: Digest
    /// of all files up to it
    public var manifest: Digest
    /// digest of the live schema before it ran
    public var schemaBefore: Digest
    /// digest of the live schema after it ran
    public var schemaAfter: Digest
    /// entries before it
    public var sizeBefore: Int
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
        number: Int,
        name: String,
        digest: Digest,
        manifest: Digest,
        schemaBefore: Digest,
        schemaAfter: Digest,
        sizeBefore: Int,
        effective: When? = nil,
        effectiveNote: String? = nil,
        lang: String? = nil,
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.number = number
        self.name = name
        self.digest = digest
        self.manifest = manifest
        self.schemaBefore = schemaBefore
        self.schemaAfter = schemaAfter
        self.sizeBefore = sizeBefore
        self.effective = effective
        self.effectiveNote = effectiveNote
        self.lang = lang
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        number = try reader.required("number")
        name = try reader.required("name")
        digest = try reader.required("digest")
        manifest = try reader.required("manifest")
        schemaBefore = try reader.required("schemaBefore")
        schemaAfter = try reader.required("schemaAfter")
        sizeBefore = try reader.required("sizeBefore")
        effective = try reader.optional("effective")
        effectiveNote = try reader.optional("effectiveNote")
        lang = try reader.optional("lang")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("number", number)
        writer.put("name", name)
        writer.put("digest", digest)
        writer.put("manifest", manifest)
        writer.put("schemaBefore", schemaBefore)
        writer.put("schemaAfter", schemaAfter)
        writer.put("sizeBefore", sizeBefore)
        writer.put("effective", effective)
        writer.put("effectiveNote", effectiveNote)
        writer.put("lang", lang)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }
}
