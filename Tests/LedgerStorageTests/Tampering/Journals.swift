import LedgerMigrations
import LedgerStorage
import Testing

/// Journals as interrupted writers leave them, and as attackers make them.
enum Journals {
    /// A copy of a ledger at the moment when a writer has changed the file and not committed: its process died there.
    static func interrupted(_ ledger: TestLedger, appending count: Int = 1_500) throws -> TestLedger {
        // So little memory that pages are written before the commit.
        try ledger.copy(at: .sealed, appending: count, cacheKibibytes: 16)
    }

    /// The journal of a transaction that changes nothing for good: replayed, it puts back what the file holds now.
    static func journal(of ledger: TestLedger, touching sql: String) throws -> [UInt8] {
        let copy = try TestLedger(copying: ledger)
        let raw = try RawDatabase(copy.path)
        // Never synced, so that the journal is complete at once.
        try raw.run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; BEGIN IMMEDIATE; \(sql)")
        let journal = try FileBytes.read(copy.path + "-journal")
        try raw.run("ROLLBACK")
        return journal
    }

    /// A transaction that touches every page there is to touch.
    static let everything =
        "PRAGMA user_version=9; INSERT INTO entries SELECT seq + 1000, hash, bytes FROM entries; UPDATE entries SET bytes = NULL; UPDATE nodes SET id = id + 1; UPDATE seal SET note = ''"

    /// The same journal, ending with the name of a super-journal (SQLite file format, section 3).
    static func naming(_ victim: String, _ journal: [UInt8]) -> [UInt8] {
        func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        let name = Array(victim.utf8)
        let pendingBytePage = 0x4000_0000 / 4_096 + 1
        return journal + four(pendingBytePage) + name + four(name.count) + four(name.reduce(0) { $0 + Int($1) })
            + [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    }
}

extension TestLedger {
    /// A copy of ledger and keys at a point of a commit that ends there, as if the process had died.
    func copy(at point: CommitPoint, appending count: Int, cacheKibibytes: Int = 16_384) throws -> TestLedger {
        let folder = try TemporaryFolder()
        let (source, target) = (self.folder.path, folder.path)
        var options = options
        options.cacheKibibytes = cacheKibibytes
        options.reached = { (reached) throws(StorageError) in
            guard reached == point else { return }
            try TestLedger.copy(source, to: target)
            throw StorageError(.io, "The process died.")
        }
        let writer = try LedgerWriter(path, keys: keys, migrations: LedgerMigrations.all, options: options)
        let error = #expect(throws: StorageError.self) { try self.append(count, to: writer) }
        try #require(error?.message == "The process died.")
        return TestLedger(in: folder)
    }
}
