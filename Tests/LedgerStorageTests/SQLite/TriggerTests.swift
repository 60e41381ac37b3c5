import LedgerMigrations
import LedgerStorage
import Testing

@Suite("The triggers of the schema, a seat belt")
struct TriggerTests {
    @Test(
        "What would rewrite history is refused where triggers act",
        arguments: [
            "DELETE FROM entries WHERE seq = 3", "DELETE FROM entries WHERE seq = 1",
            "UPDATE entries SET seq = 9 WHERE seq = 3", "UPDATE entries SET hash = zeroblob(32) WHERE seq = 2",
            "UPDATE entries SET bytes = x'7b7d' WHERE seq = 2",
            "UPDATE entries SET bytes = NULL, hash = zeroblob(32) WHERE seq = 2",
            "INSERT INTO entries VALUES (2, zeroblob(32), x'7b7d')",
            "INSERT OR REPLACE INTO entries VALUES (2, zeroblob(32), x'7b7d')",
            "INSERT INTO entries VALUES (9, zeroblob(32), x'7b7d')",
            "INSERT INTO entries VALUES (-1, zeroblob(32), x'7b7d')",
            "INSERT INTO entries VALUES (4, zeroblob(31), x'7b7d')",
            "INSERT INTO entries VALUES (4, zeroblob(32), 'text')",
            "INSERT INTO entries VALUES (4, NULL, x'7b7d')",
            "UPDATE nodes SET hashes = zeroblob(512)", "DELETE FROM nodes",
            "INSERT OR REPLACE INTO nodes SELECT id, zeroblob(512) FROM nodes",
            "INSERT INTO checkpoints VALUES (0, 1, 'x')",
            "INSERT INTO seal VALUES (2, 'x')",
            "UPDATE logs SET vkey = 'x'", "DELETE FROM logs", "INSERT INTO logs SELECT 2, origin, vkey FROM logs",
            "INSERT INTO log_entries SELECT id + 2, hash, bytes FROM log_entries ORDER BY id DESC LIMIT 1",
            "INSERT OR REPLACE INTO log_entries SELECT id, zeroblob(32), bytes FROM log_entries",
            "UPDATE log_entries SET bytes = x'7b7d'", "UPDATE log_entries SET hash = zeroblob(32)",
            "UPDATE log_entries SET id = id + 1000000", "DELETE FROM log_entries",
            "UPDATE log_nodes SET hashes = zeroblob(512)", "DELETE FROM log_nodes",
            "INSERT OR REPLACE INTO log_nodes SELECT id, zeroblob(512) FROM log_nodes",
            "UPDATE log_checkpoints SET note = 'x'", "DELETE FROM log_checkpoints",
        ])
    func refused(_ sql: String) throws {
        let ledger = try TestLedger(entries: sql.contains(" nodes") ? 300 : 3)
        if sql.contains("log") { try ledger.importLog(entries: 300) }
        let connection = try Connection(ledger.path, .readWrite)
        connection.enableTriggers()
        #expect(throws: StorageError.self) { try connection.execute(sql) }
        #expect(ledger.verify().verdict == .intact)
    }

    @Test("Bytes may be erased, and nothing else of an entry")
    func erased() throws {
        let ledger = try TestLedger(entries: 3)
        let connection = try Connection(ledger.path, .readWrite)
        connection.enableTriggers()
        try connection.execute("UPDATE entries SET bytes = NULL WHERE seq = 2")
    }

    @Test("A connection of ours grants nothing to the schema it reads")
    func hardened() throws {
        let ledger = try TestLedger(entries: 3)
        let connection = try Connection(ledger.path, .readWrite)
        for sql in [
            "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'seal'",
            "ATTACH ':memory:' AS other", "SELECT load_extension('x')", "SELECT \"text\"",
            "SELECT zeroblob(9000000)",
        ] {
            #expect(throws: StorageError.self, "\(sql)") { try connection.execute(sql) }
        }
        let reader = try Connection(ledger.path, .readOnly)
        #expect(throws: StorageError.self) { try reader.execute("DELETE FROM seal") }
        #expect(throws: StorageError.self) { try Connection(ledger.path + ".none", .readWrite) }
        #expect(throws: StorageError.self) { try Connection(ledger.path + ".none", .readOnly) }
        #expect(try FileSystem.status(ledger.path + ".none") == nil)
    }

    @Test(
        "A path of any characters names just that file",
        arguments: ["a b", "a?mode=memory", "a%41", "a#b", "ü", "a&b=c"])
    func path(_ name: String) throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/\(name)"
        let keys = KeyFolder(folder.path + "/keys")
        try NewLedger(origin: "example.org/test").create(path, keys: keys, migrations: LedgerMigrations.all)
        #expect(TestLedger.verify(path, keys).verdict == .intact)
        #expect(try FileSystem.names(in: folder.path) == ["keys", name].sorted())
    }
}
