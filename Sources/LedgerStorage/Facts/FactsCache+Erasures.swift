internal import LedgerCore

extension FactsCache {
    /// A redaction, and what it erases.
    struct RecordedErasure {
        let seq: UInt64
        let target: UInt64
        let path: String
    }

    func note(erasureBy fact: Fact) throws(StorageError) {
        guard let path = fact.body["path"]?.string, let of = fact.body["of"]?.string, let hash = Hash(base64: of),
            let target = try seq(ofHash: hash)
        else { return }
        let statement = try connection.statement("INSERT OR IGNORE INTO erasure VALUES (?, ?, ?)")
        statement.bind(1, fact.seq)
        statement.bind(2, target)
        statement.bind(3, path)
        try statement.run()
    }

    /// Every redaction, in the order of the chain.
    func erasures() throws(StorageError) -> [RecordedErasure] {
        let statement = try connection.statement("SELECT seq, target, path FROM erasure ORDER BY seq")
        defer { statement.end() }
        var found: [RecordedErasure] = []
        while try statement.step() {
            found.append(
                RecordedErasure(
                    seq: UInt64(clamping: statement.integer(0)), target: UInt64(clamping: statement.integer(1)),
                    path: statement.text(2)))
        }
        return found
    }

    /// Whether facts still tell of an entry whose bytes a ledger has no more.
    func tellsOfErased(_ ledger: Connection) throws(StorageError) -> Bool {
        for erasure in try erasures() where erasure.path == "*" {
            let isGone = try ledger.look(at: erasure.target) { (_, bytes) throws(StorageError) in bytes == nil }
            guard isGone == true else { continue }
            let statement = try connection.statement("SELECT kind FROM entry WHERE seq = ?")
            statement.bind(1, erasure.target)
            defer { statement.end() }
            if try statement.step(), !statement.text(0).isEmpty { return true }
        }
        return false
    }
}
