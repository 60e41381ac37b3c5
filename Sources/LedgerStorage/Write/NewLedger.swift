internal import LedgerCore
internal import Candidacy

/// What a new ledger says about itself in entry 0, for ever.
public struct NewLedger: Sendable {
    /// The C2SP origin line: a schema-less URL, `elections.example.org/district-6`.
    public var origin: String
    /// `committee` or `observer`.
    public var role = "committee"
    public var committee: String?
    public var title: String?
    /// BCP 47.
    public var language = "en"
    /// An IANA zone.
    public var timezone = "UTC"
    /// `live`, `example` or `test`.
    public var purpose = "live"
    /// Name and version of the software that makes it.
    public var software: String?
    /// The ledger that this one goes on from.
    public var succeeds: Succession?

    public init(origin: String) { self.origin = origin }

    /// Of a page of the file. A scan of twice SQLite's own size is 6 % cheaper, and a durable commit no dearer.
    private static let pageBytes = 8_192

    /// Refuses what cannot be made at a path, and changes nothing.
    public func check(_ path: String, migrations: [Migration]) throws(StorageError) {
        let place = LedgerPlace(path)
        for taken in [path, place.journal, place.writeAheadLog, place.sharedMemory, place.disclosures]
        where try FileSystem.status(taken) != nil {
            throw StorageError(
                .exists, "\(taken) exists already and is not overwritten; choose another path with --ledger.")
        }
        try place.checkFolder()
        do {
            _ = try Origin(origin)
        } catch {
            throw StorageError(.badInput, "“\(origin)” cannot be an origin: \(error)")
        }
        if let old = succeeds?.origin, old.utf8.elementsEqual(origin.utf8) {
            throw StorageError(
                .badInput,
                "A ledger that goes on from \(old) needs an origin of its own: under the old one nothing more is ever signed."
            )
        }
        _ = try genesis(verifierKey: "to be made", migrations, schema: try SchemaSnapshot.replay(migrations).digest)
    }

    /// Makes a ledger with a key of its own: schema and entry 0 in one commit, under a name that must be free.
    ///
    /// - Returns: whose ledger it is. Its key and pin lie in `keys`.
    @discardableResult
    public func create(
        _ path: String, keys: KeyFolder, migrations: [Migration], options: LedgerOptions = LedgerOptions()
    ) throws(StorageError) -> LedgerIdentity {
        // Checked before there is a key: what cannot be recorded leaves nothing behind.
        try check(path, migrations: migrations)
        let place = LedgerPlace(path)
        let key = try keys.makeKey(origin: origin)
        do throws(StorageError) {
            return try write(place, key, keys, migrations, options)
        } catch {
            if ((try? FileSystem.status(path)) ?? nil) == nil { keys.discard(key.verifierKey) }
            throw error
        }
    }

    private func write(
        _ place: LedgerPlace, _ key: SigningKey, _ keys: KeyFolder, _ migrations: [Migration], _ options: LedgerOptions
    ) throws(StorageError) -> LedgerIdentity {
        let draft = "\(place.path).new-\(Hexadecimal.encode(randomBytes(8)))"
        defer { for suffix in ["", "-journal"] { FileSystem.remove(draft + suffix) } }
        let (identity, root) = try fill(draft, key, migrations, options)
        try FileSystem.publish(draft, as: place.path)
        let pins = try PinSet(keys, key.verifierKey, origin: origin)
        try pins.lock(milliseconds: options.busyMilliseconds)
        defer { pins.unlock() }
        let signature = try place.status()?.signature ?? ""
        try pins.advance(to: PinState(size: 1, root: root, fileSignature: signature))
        return identity
    }

    private func fill(
        _ path: String, _ key: SigningKey, _ migrations: [Migration], _ options: LedgerOptions
    ) throws(StorageError) -> (LedgerIdentity, root: Hash) {
        let connection = try Connection(path, .create)
        try LedgerWriter.makeDurable(connection, cacheKibibytes: options.cacheKibibytes)
        try connection.execute(
            """
            PRAGMA page_size=\(Self.pageBytes); PRAGMA encoding='UTF-8';
            PRAGMA application_id=\(SchemaSnapshot.applicationID); BEGIN IMMEDIATE
            """)
        for migration in migrations { try migration.apply(to: connection) }
        let body = try genesis(
            verifierKey: "\(key.verifierKey)", migrations, schema: try SchemaSnapshot(connection).digest)
        var bytes: [UInt8] = []
        do throws(EntryError) {
            try Entry.encode(
                seq: 0, at: options.clock().description, kind: "genesis", body: body, prev: nil, token: nil,
                into: &bytes)
        } catch {
            throw StorageError(.badInput, error.reason + ".")
        }
        let hash = Hash.leaf(bytes)
        let statement = try connection.statement("INSERT INTO entries VALUES (0, ?, ?)")
        hash.withUnsafeBytes { statement.bind(1, copying: $0) }
        bytes.withUnsafeBytes { statement.bind(2, copying: $0) }
        try statement.run()
        try connection.seal(origin, size: 1, root: hash, by: key)
        try connection.execute("COMMIT")
        return (try connection.identity(), hash)
    }

    private func genesis(
        verifierKey: String, _ migrations: [Migration], schema: Hash
    ) throws(StorageError) -> [UInt8] {
        var body = JSONObject([
            ("origin", .string(origin)), ("role", .string(role)), ("lang", .string(language)),
            ("timezone", .string(timezone)), ("purpose", .string(purpose)), ("vkey", .string(verifierKey)),
            ("nonce", .string(Base64.encode(randomBytes(16)))), ("manifest", .string(migrations.manifest.digestText)),
            ("migrations", .integer(Int64(migrations.count))), ("schema", .string(schema.digestText)),
        ])
        body["title"] = title.map { .string($0) }
        body["committee"] = committee.map { .string($0) }
        body["software"] = software.map { .string($0) }
        body["succeeds"] = succeeds.map { .object($0.body) }
        do throws(DraftError) {
            return try Decision.check(madeByVerb: Draft(kind: "genesis", body: body).normalized).bodyBytes
        } catch {
            throw StorageError(.badInput, "\(error)")
        }
    }

    private func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}
