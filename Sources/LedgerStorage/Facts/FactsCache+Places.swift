package import LedgerCore

extension FactsCache {
    /// The entry of a hash.
    package func seq(ofHash hash: Hash) throws(StorageError) -> UInt64? {
        if connection.isInTransaction {
            try notePlaces()
        } else {
            try connection.reading { () throws(StorageError) in try notePlaces() }
        }
        let statement = try connection.statement(
            "SELECT p.seq FROM place p JOIN entry e ON e.seq = p.seq WHERE p.key = ? AND e.hash = ?")
        statement.bind(1, Self.placeKey(hash))
        hash.withUnsafeBytes { statement.bind(2, copying: $0) }
        return try first(statement)
    }

    /// Extends the index of hashes to all facts. It is a random index and so dear to keep; only who asks pays for it.
    private func notePlaces() throws(StorageError) {
        if placed == size { return }
        let placed = try first(try connection.statement("SELECT size FROM placed")) ?? 0
        // Only a transaction keeps other processes from changing it.
        defer { if connection.isInTransaction { self.placed = size } }
        guard placed < size else { return }
        let insert = try connection.statement("INSERT OR IGNORE INTO place VALUES (?, ?)")
        let rows = try connection.statement("SELECT seq, hash FROM entry WHERE seq >= ? ORDER BY seq")
        rows.bind(1, placed)
        defer { rows.end() }
        while try rows.step() {
            guard let hash = Hash(bytes: rows.bytes(1)) else { continue }
            insert.bind(1, Self.placeKey(hash))
            insert.bind(2, rows.integer(0))
            try insert.run()
        }
        let done = try connection.statement("UPDATE placed SET size = ?")
        done.bind(1, size)
        try done.run()
    }

    /// The first half of the first word: enough to find a few candidates, and as small as can be.
    private static func placeKey(_ hash: Hash) -> Int64 {
        hash.withUnsafeBytes { Int64($0.loadUnaligned(as: UInt32.self)) }
    }
}
