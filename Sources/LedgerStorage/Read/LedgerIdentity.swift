public import LedgerCore

/// What entry 0 says about its ledger, for ever.
public struct LedgerIdentity: Hashable, Sendable {
    /// The C2SP origin line.
    public let origin: String
    /// `committee` or `observer`.
    public let role: String
    /// A name for people.
    public let title: String?
    /// The body whose own acts are recorded.
    public let committee: String?
    /// The default language of its texts, BCP 47.
    public let language: String
    /// The IANA zone in which civil dates are meant.
    public let timezone: String
    /// `live`, `example` or `test`.
    public let purpose: String
    /// The verifier key of the first signing key.
    public let verifierKey: String
    /// How many migrations the file was made with.
    let migrations: UInt64
    /// The digest of the schema it was made with, and of those migrations.
    let schema: String
    let manifest: String
    /// The hash of entry 0, which no other ledger shares.
    public let genesis: Hash

    init(_ entry: Entry) throws(StorageError) {
        let body = entry.body
        guard entry.seq == 0, entry.kind == "genesis", let origin = body["origin"]?.string,
            let role = body["role"]?.string, let language = body["lang"]?.string,
            let timezone = body["timezone"]?.string, let purpose = body["purpose"]?.string,
            let verifierKey = body["vkey"]?.string, let migrations = body["migrations"]?.integer, migrations > 0,
            let schema = body["schema"]?.string, let manifest = body["manifest"]?.string
        else { throw StorageError(.tampered, "Entry 0 does not say whose ledger this is; run verify.") }
        self.origin = origin
        self.role = role
        title = body["title"]?.string
        committee = body["committee"]?.string
        self.language = language
        self.timezone = timezone
        self.purpose = purpose
        self.verifierKey = verifierKey
        self.migrations = UInt64(migrations)
        self.schema = schema
        self.manifest = manifest
        genesis = entry.hash
    }

    /// A log of which nothing is known but what it was imported as.
    init(_ log: ImportedLog, genesis: Hash) {
        origin = log.origin
        role = "committee"
        title = nil
        committee = nil
        language = "und"
        timezone = "UTC"
        purpose = "live"
        verifierKey = log.verifierKey
        (migrations, schema, manifest) = (0, "", "")
        self.genesis = genesis
    }
}

extension Connection {
    /// Whose ledger this is. Anything that is no ledger of this software is refused here.
    func identity() throws(StorageError) -> LedgerIdentity {
        guard try integer("PRAGMA application_id") == SchemaSnapshot.applicationID else {
            throw StorageError(.notALedger, "\(path) is a database of something else, not an audit-ledger file.")
        }
        return try identityOfEntry0()
    }

    /// Whose log is shown: what entry 0 of it says, else, where it was erased or says less than ours, what it was imported
    /// as. It is somebody else's to say.
    func identity(of log: ImportedLog) throws(StorageError) -> LedgerIdentity {
        guard let genesis = try hash(at: 0) else {
            throw StorageError(.tampered, "\(path) holds no entry 0 of the imported log \(log.origin); run verify.")
        }
        guard let entry = try entry(at: 0), let identity = try? LedgerIdentity(entry), identity.origin == log.origin
        else { return LedgerIdentity(log, genesis: genesis) }
        return identity
    }

    /// Whose ledger this is by its entry 0 alone.
    func identityOfEntry0() throws(StorageError) -> LedgerIdentity {
        let first: Entry?
        do throws(StorageError) {
            first = try entry(at: 0)
        } catch {
            guard error.code == .sqlite else { throw error }
            throw StorageError(
                .tampered, "\(path) has no readable entry 0: its tables are not those of a ledger; run verify.")
        }
        guard let entry = first else {
            throw StorageError(
                .tampered, "\(path) has no readable entry 0, so it does not say whose ledger it is; run verify.")
        }
        return try LedgerIdentity(entry)
    }
}
