public import LedgerCore

/// A ledger open for writing. Each commit follows one order, so that nothing acknowledged is lost and nothing half-done
/// is visible: lock, compare with the pin, append, seal, commit, read back, move the pin, answer.
///
/// Used by one thread at a time; any number of writers, in any number of processes, may share a ledger.
public final class LedgerWriter {
    /// Whose ledger it is.
    public let identity: LedgerIdentity
    let place: LedgerPlace
    let connection: Connection
    let readBack: Connection
    /// The pins of the key in force, and that key.
    private(set) var pins: PinSet
    private(set) var signer: any NoteSigner
    let findSigner: (VerifierKey) throws(StorageError) -> any NoteSigner
    let keys: KeyFolder
    let migrations: [Migration]
    let options: LedgerOptions
    /// Which file was opened.
    private let file: String?
    /// The tree as this writer left it: used again only where the file's newest entry and size are still those.
    var lastTree: (tree: Tree, head: Hash)?

    /// Opens a ledger whose key lies in a folder of keys.
    public convenience init(
        _ path: String, keys: KeyFolder, migrations: [Migration], options: LedgerOptions = LedgerOptions()
    ) throws(StorageError) {
        try self.init(path, keys: keys, migrations: migrations, options: options) { (key) throws(StorageError) in
            try keys.signingKey(key)
        }
    }

    /// Opens a ledger whose key is reached through a signer; its pin lies in the folder of keys all the same.
    public init(
        _ path: String, keys: KeyFolder, migrations: [Migration], options: LedgerOptions = LedgerOptions(),
        signer: @escaping (VerifierKey) throws(StorageError) -> any NoteSigner
    ) throws(StorageError) {
        place = LedgerPlace(path)
        self.keys = keys
        self.migrations = migrations
        self.options = options
        try place.checkForWriting()
        try Self.checkInterrupted(place, keys, migrations)
        file = try place.status()?.file
        connection = try Connection(path, .readWrite, busyMilliseconds: Int32(clamping: options.busyMilliseconds))
        try Self.makeDurable(connection, cacheKibibytes: options.cacheKibibytes)
        identity = try connection.identity()
        findSigner = signer
        let key = try connection.keyHistory(identity).current
        self.signer = try signer(key)
        pins = try PinSet(keys, key, origin: identity.origin)
        readBack = try Connection(path, .readOnly, busyMilliseconds: Int32(clamping: options.busyMilliseconds))
        try checkUnmoved()
    }

    /// What makes a commit survive a power cut: the journal and the folder are synced, also behind the journal's end.
    static func makeDurable(_ connection: Connection, cacheKibibytes: Int) throws(StorageError) {
        try connection.execute("PRAGMA synchronous=EXTRA; PRAGMA fullfsync=1; PRAGMA cache_size=-\(cacheKibibytes)")
        guard try connection.texts("PRAGMA journal_mode=DELETE") == ["delete"] else {
            throw StorageError(
                .tampered, "\(connection.path) does not use a rollback journal, as every ledger does; run verify.")
        }
    }

    /// Takes the lock and everything that a commit is compared with. Ends with ``Transaction/commit()``; let go of
    /// before that, it changes nothing.
    /// - Parameter isCoarse: whether entries say only on which day they were recorded.
    public func begin(isCoarse: Bool = false) throws(StorageError) -> Transaction {
        let base = try lock()
        do throws(StorageError) {
            return try Transaction(self, base, isCoarse: isCoarse)
        } catch {
            unlock()
            throw error
        }
    }

    /// Takes the lock, and looks at what a commit builds on; the pin holds it then.
    func lock() throws(StorageError) -> Base {
        // Another writer may hand over while this one waits; not for ever.
        for _ in 0..<8 { if let base = try lockOnce() { return base } }
        throw StorageError(.busy, "The key of \(place.path) changes again and again; try again in a moment.")
    }

    /// Nil where another key is in force than this writer had; then it goes on with that one.
    private func lockOnce() throws(StorageError) -> Base? {
        try pins.lock(milliseconds: options.busyMilliseconds)
        do throws(StorageError) {
            try place.checkForWriting()
            try checkUnmoved()
            try Self.checkInterrupted(place, keys, migrations)
            try connection.execute("BEGIN IMMEDIATE")
            try checkSchemaVersion()
            return try followKeys() ? nil : settled()
        } catch {
            unlock()
            throw error
        }
    }

    /// Lets go of the lock where another key is in force than this writer has, and goes on with that one.
    ///
    /// - Returns: whether it did; then the lock is to be taken anew.
    private func followKeys() throws(StorageError) -> Bool {
        let endsWithKeyEntry = try connection.endsWithKeyEntry()
        if !endsWithKeyEntry, try connection.sealReference() == signer.verifierKey.reference { return false }
        let history = try connection.keyHistory(identity)
        let unfinished = try unfinishedRotation(history)
        guard unfinished != nil || history.current != signer.verifierKey else { return false }
        unlock()
        if history.current != signer.verifierKey { try take(history.current) }
        if let unfinished { try finishRotation(from: unfinished) }
        return true
    }

    /// Lets go of the lock, and of whatever was not committed.
    func unlock() {
        connection.rollBack()
        pins.unlock()
    }

    /// Goes on with another key and its pins, without their lock.
    func take(_ key: VerifierKey) throws(StorageError) {
        signer = try findSigner(key)
        pins = try PinSet(keys, key, origin: identity.origin)
    }

    /// What is written through connections that are open must be what stands under the name.
    func checkUnmoved() throws(StorageError) {
        guard let now = try place.status()?.file, now == file else {
            throw StorageError(
                .unsafePlace,
                "Another file was put in the place of \(place.path) while it was open; nothing is written to either. Run verify, and open the ledger again."
            )
        }
    }

    func checkSchemaVersion() throws(StorageError) {
        let applied = try connection.integer("PRAGMA user_version")
        if applied > Int64(migrations.count) {
            throw StorageError(
                .newerSchema,
                "The ledger has \(applied) migrations and this software knows \(migrations.count); use a newer release to write to it."
            )
        }
    }

    /// Whether the ledger lacks migrations that this software has.
    func hasPendingMigrations() throws(StorageError) -> Bool {
        try connection.integer("PRAGMA user_version") < Int64(migrations.count)
    }

    deinit { pins.unlock() }
}
