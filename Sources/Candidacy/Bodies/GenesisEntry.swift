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
        software: String? = nil
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
}

extension GenesisEntry.Role: BodyValue {}

extension GenesisEntry.Purpose: BodyValue {}
