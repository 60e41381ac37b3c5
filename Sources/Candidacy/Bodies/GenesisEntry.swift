// Made from the table by BodyGenerator; a test compares the two.

public import LedgerCore

/// Entry 0 names the ledger, its key and its schema for ever.
public struct GenesisEntry: EntryBody {
    public static var kind: Kind { .genesis }

    /// C2SP origin line: schema-less URL, no space, no `+`
    public var origin: String
    /// whose record this is; an observer's ledger refuses an act without `source`
    public var role: Role
    /// IANA zone in which every civil date of this ledger is meant (`Asia/Shanghai`)
    public var timezone: String
    /// default language of its texts
    public var lang: String
    /// name for people
    public var title: String?
    /// the body whose own acts are recorded; with role `committee` the default of `committee` everywhere
    public var committee: Identifier?
    /// `example` and `test` are printed above every output
    public var purpose: Purpose
    /// verifier key of the first signing key
    public var vkey: String
    /// name and version that made it
    public var software: String?
    /// 16 random bytes in base64, so that no two ledgers share a genesis
    public var nonce: String
    /// of all migrations applied
    public var manifest: Digest
    /// how many migrations were applied
    public var migrations: Int
    /// of the live schema
    public var schema: Digest
    public var succeeds: Succeeds?

    public init(
        origin: String,
        role: Role,
        timezone: String,
        lang: String,
        purpose: Purpose,
        vkey: String,
        nonce: String,
        manifest: Digest,
        migrations: Int,
        schema: Digest,
        title: String? = nil,
        committee: Identifier? = nil,
        software: String? = nil,
        succeeds: Succeeds? = nil
    ) {
        self.origin = origin
        self.role = role
        self.timezone = timezone
        self.lang = lang
        self.title = title
        self.committee = committee
        self.purpose = purpose
        self.vkey = vkey
        self.software = software
        self.nonce = nonce
        self.manifest = manifest
        self.migrations = migrations
        self.schema = schema
        self.succeeds = succeeds
    }

    public init(_ body: JSONObject) throws(DraftError) {
        let reader = BodyReader(body)
        origin = try reader.required("origin")
        role = try reader.required("role")
        timezone = try reader.required("timezone")
        lang = try reader.required("lang")
        title = try reader.optional("title")
        committee = try reader.optional("committee")
        purpose = try reader.required("purpose")
        vkey = try reader.required("vkey")
        software = try reader.optional("software")
        nonce = try reader.required("nonce")
        manifest = try reader.required("manifest")
        migrations = try reader.required("migrations")
        schema = try reader.required("schema")
        succeeds = try reader.optional("succeeds")
    }

    public var body: JSONObject {
        var writer = BodyWriter()
        writer.put("origin", origin)
        writer.put("role", role)
        writer.put("timezone", timezone)
        writer.put("lang", lang)
        writer.put("title", title)
        writer.put("committee", committee)
        writer.put("purpose", purpose)
        writer.put("vkey", vkey)
        writer.put("software", software)
        writer.put("nonce", nonce)
        writer.put("manifest", manifest)
        writer.put("migrations", migrations)
        writer.put("schema", schema)
        writer.put("succeeds", succeeds)
        return writer.object
    }

    /// whose record this is; an observer's ledger refuses an act without `source`
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case committee
        case observer
    }

    /// `example` and `test` are printed above every output
    public enum Purpose: String, Hashable, Sendable, CaseIterable {
        case live
        case example
        case test
    }

    public struct Succeeds: Hashable, Sendable {
        /// the ledger that this one goes on from, which is over
        public var origin: String?
        /// the key that was in force there last
        public var vkey: String?
        public var pinned: Pinned?
        public var recovered: Recovered?
        /// why it is over, in words; no personal data
        public var reason: String?

        public init(
            origin: String? = nil,
            vkey: String? = nil,
            pinned: Pinned? = nil,
            recovered: Recovered? = nil,
            reason: String? = nil
        ) {
            self.origin = origin
            self.vkey = vkey
            self.pinned = pinned
            self.recovered = recovered
            self.reason = reason
        }

        public struct Pinned: Hashable, Sendable {
            /// entries that its key had sealed
            public var size: Int?
            /// root over those, base64
            public var root: String?

            public init(
                size: Int? = nil,
                root: String? = nil
            ) {
                self.size = size
                self.root = root
            }
        }

        public struct Recovered: Hashable, Sendable {
            /// entries of it that are left
            public var size: Int?
            /// root over those, base64
            public var root: String?

            public init(
                size: Int? = nil,
                root: String? = nil
            ) {
                self.size = size
                self.root = root
            }
        }
    }
}

extension GenesisEntry.Role: BodyValue {}

extension GenesisEntry.Purpose: BodyValue {}

extension GenesisEntry.Succeeds: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        origin = try reader.optional("origin")
        vkey = try reader.optional("vkey")
        pinned = try reader.optional("pinned")
        recovered = try reader.optional("recovered")
        reason = try reader.optional("reason")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("origin", origin)
        writer.put("vkey", vkey)
        writer.put("pinned", pinned)
        writer.put("recovered", recovered)
        writer.put("reason", reason)
        return .object(writer.object)
    }
}

extension GenesisEntry.Succeeds.Pinned: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        size = try reader.optional("size")
        root = try reader.optional("root")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("size", size)
        writer.put("root", root)
        return .object(writer.object)
    }
}

extension GenesisEntry.Succeeds.Recovered: BodyValue {
    static var meaning: String { "an object" }

    init(_ json: JSONValue, at path: String) throws(DraftError) {
        let reader = try BodyReader(json, at: path)
        size = try reader.optional("size")
        root = try reader.optional("root")
    }

    var json: JSONValue {
        var writer = BodyWriter()
        writer.put("size", size)
        writer.put("root", root)
        return .object(writer.object)
    }
}
