/// By what they say: where the first entry of each content stands.
///
/// Keys are random, and an index on random keys is dear to extend one by one: every key touches another page. New keys
/// are therefore kept in memory and added in sorted runs, and once there are many of them a filter answers for those
/// that stand nowhere.
final class ContentIndex {
    private let connection: Connection
    private var fresh: [ContentKey: UInt64] = [:]
    private var filter: ContentFilter?
    private var asked = 0

    init(_ connection: Connection) { self.connection = connection }

    /// How many keys are kept in memory: some 20 MiB.
    private static let freshLimit = 1 << 19
    /// From here on a filter is worth the reading of all keys.
    private static let filterThreshold = 1 << 14

    /// Notes where a content stands, unless it stands already; says where it does.
    func note(_ key: ContentKey, at seq: UInt64) throws(StorageError) -> UInt64? {
        asked += 1
        if asked == Self.filterThreshold || filter.map({ $0.count >= $0.capacity }) ?? false { try makeFilter(seq) }
        if filter?.insert(key) ?? true, let standing = try self.seq(of: key) { return standing }
        fresh[key] = seq
        if fresh.count >= Self.freshLimit { try flush() }
        return nil
    }

    /// The first entry that says it.
    func seq(of key: ContentKey) throws(StorageError) -> UInt64? {
        if let seq = fresh[key] { return seq }
        let statement = try connection.statement("SELECT seq FROM content WHERE key = ?")
        statement.bind(1, key.value)
        defer { statement.end() }
        return try statement.step() ? UInt64(clamping: statement.integer(0)) : nil
    }

    /// Puts everything noted into the database.
    func flush() throws(StorageError) {
        let insert = try connection.statement("INSERT OR IGNORE INTO content VALUES (?, ?)")
        for (key, seq) in fresh.sorted(by: { $0.key.value < $1.key.value }) {
            insert.bind(1, key.value)
            insert.bind(2, seq)
            try insert.run()
        }
        fresh.removeAll(keepingCapacity: true)
    }

    /// Forgets what was noted and not put into the database.
    func forget() {
        fresh.removeAll()
        filter = nil
        asked = 0
    }

    private func makeFilter(_ size: UInt64) throws(StorageError) {
        try flush()
        var filter = ContentFilter(capacity: max(1 << 20, Int(clamping: size) * 2))
        let keys = try connection.statement("SELECT key FROM content")
        defer { keys.end() }
        while try keys.step() { _ = filter.insert(ContentKey(value: keys.integer(0))) }
        self.filter = filter
    }
}
