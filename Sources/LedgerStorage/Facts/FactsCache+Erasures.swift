internal import LedgerCore

extension FactsCache {
    /// A redaction, and what it erases.
    struct RecordedErasure {
        let seq: UInt64
        /// Nil where it is no entry of this ledger: one of an imported log.
        let target: UInt64?
        /// Of the entry that it is about.
        let hash: Hash
        let path: String
    }

    func note(erasureBy fact: Fact) throws(StorageError) {
        guard let path = fact.body["path"]?.string, let of = fact.body["of"]?.string, let hash = Hash(base64: of) else {
            return
        }
        let statement = try connection.statement("INSERT OR IGNORE INTO erasure VALUES (?, ?, ?, ?)")
        statement.bind(1, fact.seq)
        statement.bind(2, try seq(ofHash: hash))
        hash.withUnsafeBytes { statement.bind(3, copying: $0) }
        statement.bind(4, path)
        try statement.run()
    }

    /// Every redaction, in the order of the chain.
    func erasures() throws(StorageError) -> [RecordedErasure] {
        let statement = try connection.statement("SELECT seq, target, hash, path FROM erasure ORDER BY seq")
        defer { statement.end() }
        var found: [RecordedErasure] = []
        while try statement.step() {
            guard let hash = Hash(bytes: statement.bytes(2)) else { continue }
            found.append(
                RecordedErasure(
                    seq: UInt64(clamping: statement.integer(0)),
                    target: statement.optionalInteger(1).map { UInt64(clamping: $0) }, hash: hash,
                    path: statement.text(3)))
        }
        return found
    }

    /// Whether facts still tell of an entry whose bytes a ledger has no more.
    func tellsOfErased(_ ledger: Connection) throws(StorageError) -> Bool {
        for erasure in try erasures() where erasure.path == "*" {
            guard let target = erasure.target else { continue }
            let isGone = try ledger.look(at: target) { (_, bytes) throws(StorageError) in bytes == nil }
            if isGone == true, try tells(of: target) { return true }
        }
        return false
    }

    /// Whether they tell what an entry says.
    func tells(of seq: UInt64) throws(StorageError) -> Bool {
        let statement = try connection.statement("SELECT kind FROM entry WHERE seq = ?")
        statement.bind(1, seq)
        defer { statement.end() }
        return try statement.step() && !statement.text(0).isEmpty
    }

    /// Forgets everything where they tell of one of these entries, which were erased.
    func forget(_ erased: [UInt64]) throws(StorageError) {
        try begin()
        do throws(StorageError) {
            for seq in erased where try tells(of: seq) {
                try clear()
                break
            }
            try commit()
        } catch {
            rollBack()
            throw error
        }
    }
}
