// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// What one import brought in.
public struct ImportEntry: EntryBody {
    public static var kind: Kind { .`import` }

    public var file: File
    /// column map
    public var map: Identifier?
    /// of the column map, so that another can repeat the import
    public var mapDigest: Digest?
    /// records read from the file
    public var read: Int
    /// entries appended
    public var appended: Int
    /// records that stood in the ledger already
    public var duplicates: Int
    /// seq of the first entry it appended
    public var first: Int?
    /// seq of the last entry it appended
    public var last: Int?
    public var bundle: Bundle?
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
        file: File,
        read: Int,
        appended: Int,
        duplicates: Int,
        map: Identifier? = nil,
        mapDigest: Digest? = nil,
        first: Int? = nil,
        last: Int? = nil,
        bundle: Bundle? = nil,
        effective: When? = nil,
        effectiveNote: String? = nil,
        lang: String? = nil,
        note: Sealable<String>? = nil,
        recorder: Sealable<Identifier>? = nil
    ) {
        self.file = file
        self.map = map
        self.mapDigest = mapDigest
        self.read = read
        self.appended = appended
        self.duplicates = duplicates
        self.first = first
        self.last = last
        self.bundle = bundle
        self.effective = effective
        self.effectiveNote = effectiveNote
        self.lang = lang
        self.note = note
        self.recorder = recorder
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        file = try reader.required("file")
        map = try reader.optional("map")
        mapDigest = try reader.optional("mapDigest")
        read = try reader.required("read")
        appended = try reader.required("appended")
        duplicates = try reader.required("duplicates")
        first = try reader.optional("first")
        last = try reader.optional("last")
        bundle = try reader.optional("bundle")
        effective = try reader.optional("effective")
        effectiveNote = try reader.optional("effectiveNote")
        lang = try reader.optional("lang")
        note = try reader.optional("note")
        recorder = try reader.optional("recorder")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("file", file)
        writer.put("map", map)
        writer.put("mapDigest", mapDigest)
        writer.put("read", read)
        writer.put("appended", appended)
        writer.put("duplicates", duplicates)
        writer.put("first", first)
        writer.put("last", last)
        writer.put("bundle", bundle)
        writer.put("effective", effective)
        writer.put("effectiveNote", effectiveNote)
        writer.put("lang", lang)
        writer.put("note", note)
        writer.put("recorder", recorder)
        return writer.object
    }

    public struct File: Hashable, Sendable {
        /// file name and path are not recorded: they leak
        public var digest: Digest

        public init(
            digest: Digest
        ) {
            self.digest = digest
        }
    }

    public struct Bundle: Hashable, Sendable {
        /// origin of the ledger the bundle comes from
        public var origin: String?
        /// entries in the bundle
        public var size: Int?
        /// root of its tree, base64
        public var root: String?
        /// verifier key by which that ledger is trusted
        public var vkey: String?
        /// the signed note
        public var checkpoint: String?

        public init(
            origin: String? = nil,
            size: Int? = nil,
            root: String? = nil,
            vkey: String? = nil,
            checkpoint: String? = nil
        ) {
            self.origin = origin
            self.size = size
            self.root = root
            self.vkey = vkey
            self.checkpoint = checkpoint
        }
    }
}

extension ImportEntry.File: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        digest = try reader.required("digest")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("digest", digest)
        return .object(writer.object)
    }
}

extension ImportEntry.Bundle: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        origin = try reader.optional("origin")
        size = try reader.optional("size")
        root = try reader.optional("root")
        vkey = try reader.optional("vkey")
        checkpoint = try reader.optional("checkpoint")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("origin", origin)
        writer.put("size", size)
        writer.put("root", root)
        writer.put("vkey", vkey)
        writer.put("checkpoint", checkpoint)
        return .object(writer.object)
    }
}
