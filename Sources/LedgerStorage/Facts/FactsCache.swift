internal import LedgerCore
internal import LedgerFacts

/// Facts about a ledger in a database of their own, outside the evidence: filled from entries, thrown away in doubt.
///
/// What it answers is a hint: whoever writes reads the entry itself again before relying on it.
package final class FactsCache {
    let connection: Connection
    /// Where they are kept; nil in memory.
    let path: String?
    /// How many entries the facts are derived from.
    package private(set) var size: UInt64 = 0
    /// The hash of the newest of them.
    private(set) var head: Hash?
    /// How many rows had been changed when the transaction began.
    private var changesBefore: Int64 = 0
    let contents: ContentIndex
    /// Where the entries stand that were added last, while many are.
    var recent: RecentPlaces?
    /// Whether what came after a day is hidden from checks.
    var isHiding = false
    /// Whether it is noted what came after a day.
    var isNotingLater = false
    /// How many hashes the index of places holds, once known in a transaction.
    var placed: UInt64?

    /// - Parameter path: nil for facts that live as long as this value.
    package init(_ path: String?) throws(StorageError) {
        self.path = path
        if let path {
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            do throws(StorageError) {
                connection = try Self.opened(path)
            } catch {
                guard error.code != .busy else { throw error }
                for suffix in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(path + suffix) }
                connection = try Self.opened(path)
            }
        } else {
            connection = try Connection(":memory:", .memory, name: "the facts")
            try connection.execute(Self.schema)
        }
        try DateFunction.register(on: connection)
        try connection.execute(FactsSchema.views)
        contents = ContentIndex(connection)
        try readProgress()
    }

    /// Changes whenever the tables do, or the way of a candidacy is judged otherwise, so that older caches are made anew.
    private static let version = 13

    /// What the cache keeps for itself, and no check may ask.
    static let ownTables: Set<String> = [
        "place", "placed", "filled", "ruled", "folded", "content", "token", "erasure", "unread", "progress",
    ]

    private static let schema =
        FactsSchema.tables + """

            CREATE TABLE place (key INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (key, seq)) STRICT, WITHOUT ROWID;
            CREATE TABLE placed (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL) STRICT;
            INSERT INTO placed VALUES (1, 0);
            CREATE TABLE filled (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL) STRICT;
            INSERT INTO filled VALUES (1, 0);
            CREATE TABLE ruled (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL) STRICT;
            INSERT INTO ruled VALUES (1, 0);
            CREATE TABLE folded (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL) STRICT;
            INSERT INTO folded VALUES (1, 0);
            CREATE TABLE content (key INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
            CREATE TABLE token (token TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE erasure (seq INTEGER PRIMARY KEY, target INTEGER, hash BLOB NOT NULL, path TEXT NOT NULL) STRICT;
            CREATE TABLE unread (seq INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE progress (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, head BLOB NOT NULL) STRICT;
            PRAGMA user_version=\(version);
            """

    private static func opened(_ path: String) throws(StorageError) -> Connection {
        let connection = try Connection(path, .create)
        // A cache may be lost with the power; it is rebuilt.
        try connection.execute("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF; PRAGMA cache_size=-16384")
        try connection.execute("BEGIN IMMEDIATE")
        do throws(StorageError) {
            switch try connection.integer("PRAGMA user_version") {
            case Int64(version): connection.rollBack()
            case 0: try connection.execute(schema + "COMMIT")
            default: throw StorageError(.sqlite, "The facts in \(path) are of another version.")
            }
        } catch {
            connection.rollBack()
            throw error
        }
        return connection
    }

    func readProgress() throws(StorageError) {
        placed = nil
        let statement = try connection.statement("SELECT size, head FROM progress")
        (size, head) = (0, nil)
        if try statement.step() {
            (size, head) = (UInt64(clamping: statement.integer(0)), Hash(bytes: statement.bytes(1)))
        }
        statement.end()
    }

    /// Begins to change facts. They are read anew, since another process may have been here.
    package func begin() throws(StorageError) {
        try showAll()
        try connection.execute("BEGIN IMMEDIATE")
        changesBefore = connection.allChanges
        try readProgress()
    }

    package func commit() throws(StorageError) {
        try contents.flush()
        contents.forget()
        // SQLite waits for those who read also where there is nothing to write.
        guard connection.allChanges != changesBefore else { return connection.rollBack() }
        if let head, size > 0 {
            let statement = try connection.statement("INSERT OR REPLACE INTO progress VALUES (1, ?, ?)")
            statement.bind(1, size)
            head.withUnsafeBytes { statement.bind(2, copying: $0) }
            try statement.run()
        }
        try connection.execute("COMMIT")
    }

    package func rollBack() {
        contents.forget()
        connection.rollBack()
        try? readProgress()
    }

    /// Whether the facts end with this entry, so that they can be extended.
    func continues(_ hashAt: (UInt64) throws(StorageError) -> Hash?) throws(StorageError) -> Bool {
        guard size > 0 else { return true }
        return try hashAt(size - 1) == head
    }

    func clear() throws(StorageError) {
        contents.forget()
        placed = nil
        try connection.execute(
            "DELETE FROM entry; DELETE FROM reference; DELETE FROM mention; DELETE FROM content; DELETE FROM place; UPDATE placed SET size = 0; DELETE FROM token; DELETE FROM erasure; DELETE FROM unread; DELETE FROM progress"
        )
        try clearActs()
        for table in FactsSchema.ruleTables { try connection.execute("DELETE FROM \(table)") }
        try connection.execute(
            "UPDATE ruled SET size = 0; UPDATE folded SET size = 0; DELETE FROM state; DELETE FROM reading")
        (size, head) = (0, nil)
    }

    /// Adds the facts of the next entry.
    func add(_ fact: Fact) throws(StorageError) { try add(fact, fact.links) }

    func add(_ fact: Fact, _ links: FactLinks) throws(StorageError) {
        let statement = try connection.statement("INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
        statement.bind(1, fact.seq)
        fact.hash.withUnsafeBytes { statement.bind(2, copying: $0) }
        statement.bind(3, fact.kind)
        statement.bind(4, fact.at)
        for (place, key) in Self.columns.enumerated() { statement.bind(Int32(5 + place), fact.body[key]?.string) }
        try statement.run()
        for key in links.contentKeys { if try contents.note(key, at: fact.seq) == nil { break } }
        for (path, hash) in links.references { try note(path, hash, of: fact.seq) }
        for candidacy in links.mentions { try note(mentionOf: candidacy, in: fact.seq) }
        if let token = fact.token { try note(token, of: fact.seq) }
        if fact.kind == "redaction" { try note(erasureBy: fact) }
        if fact.kind.isEmpty { try note(unread: fact.seq) }
        recent?.note(fact.hash, at: fact.seq)
        (size, head) = (fact.seq + 1, fact.hash)
    }

    private static let columns = [
        "id", "effective", "source", "seen", "election", "constituency", "candidacy", "event",
    ]

    private func note(_ path: String, _ hash: Hash, of seq: UInt64) throws(StorageError) {
        var target = recent?[hash]
        if target == nil { target = try self.seq(ofHash: hash) }
        guard let target else { return }
        let statement = try connection.statement("INSERT INTO reference VALUES (?, ?, ?)")
        statement.bind(1, seq)
        statement.bind(2, path)
        statement.bind(3, target)
        try statement.run()
    }

    private func note(mentionOf candidacy: String, in seq: UInt64) throws(StorageError) {
        let statement = try connection.statement("INSERT OR IGNORE INTO mention VALUES (?, ?)")
        statement.bind(1, candidacy)
        statement.bind(2, seq)
        try statement.run()
    }

    private func note(_ token: String, of seq: UInt64) throws(StorageError) {
        let statement = try connection.statement("INSERT OR IGNORE INTO token VALUES (?, ?)")
        statement.bind(1, token)
        statement.bind(2, seq)
        try statement.run()
    }
}
