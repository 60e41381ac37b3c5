import CLedgerSQLite
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Attacks on the schema")
struct SchemaAttackTests {
    struct Attack: CustomTestStringConvertible {
        let name: String
        let sql: String
        let naming: [String]

        var testDescription: String { name }

        init(_ name: String, _ sql: String, naming: String...) {
            self.name = name
            self.sql = sql
            self.naming = naming
        }
    }

    @Test(
        "Whatever the schema says otherwise is named",
        arguments: [
            Attack(
                "a trigger dropped", "DROP TRIGGER entries_are_not_deleted",
                naming: "trigger entries_are_not_deleted is missing"),
            Attack(
                "a trigger's text changed",
                "UPDATE sqlite_schema SET sql = replace(sql, 'never changed', 'seldom changed') WHERE name = 'nodes_are_not_changed'",
                naming: "trigger nodes_are_not_changed was changed"),
            Attack(
                "a trigger that fires on INSERT",
                "CREATE TRIGGER more AFTER INSERT ON entries BEGIN DELETE FROM checkpoints; END",
                naming: "trigger more was added"),
            Attack(
                "a second table of one name",
                """
                CREATE TABLE other (x); UPDATE sqlite_schema SET name = 'seal', tbl_name = 'seal',
                sql = 'CREATE TABLE IF NOT EXISTS seal (x)' WHERE name = 'other'
                """, naming: "table seal was changed"),
            Attack(
                "a DEFAULT",
                "UPDATE sqlite_schema SET sql = replace(sql, 'note TEXT NOT NULL', 'note TEXT NOT NULL DEFAULT ''x''')"
                    + " WHERE name = 'seal'",
                naming: "table seal was changed"),
            Attack(
                "STRICT removed",
                "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'entries'",
                naming: "table entries was changed"),
            Attack(
                "a CHECK removed",
                "UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (length(hash) = 32)', '') WHERE name = 'entries'",
                naming: "table entries was changed"),
            Attack(
                "white space in a text", "UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'nodes'",
                naming: "table nodes was changed"),
            Attack(
                "a column added", "ALTER TABLE entries ADD COLUMN note TEXT DEFAULT 'x'",
                naming: "table entries was changed"),
            Attack(
                "a name stored as a blob",
                "UPDATE sqlite_schema SET name = CAST(name AS BLOB) WHERE name = 'entries_are_not_deleted'",
                naming: "trigger entries_are_not_deleted was changed"),
            Attack("an index", "CREATE INDEX by_hash ON entries (hash)", naming: "index by_hash was added"),
            Attack("a table", "CREATE TABLE more (x)", naming: "table more was added"),
            Attack("a view", "CREATE VIEW more AS SELECT 1", naming: "view more was added"),
            Attack(
                "an endless view",
                "CREATE VIEW more AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
                naming: "view more was added"),
            Attack(
                "a virtual table", "CREATE VIRTUAL TABLE more USING fts5(x)", naming: "table more was added"),
            Attack("statistics", "ANALYZE", naming: "table sqlite_stat1 was added"),
            Attack(
                "a view in place of a table",
                "ALTER TABLE entries RENAME TO hidden; CREATE VIEW entries AS SELECT * FROM hidden",
                naming: "view entries was added", "table entries is missing"),
            Attack(
                "an endless view in place of a table",
                """
                ALTER TABLE entries RENAME TO hidden; CREATE VIEW entries AS WITH RECURSIVE n(x) AS
                (SELECT 0 UNION ALL SELECT x + 1 FROM n) SELECT x AS seq, x AS hash, x AS bytes FROM n
                """, naming: "view entries was added"),
            Attack("a table dropped", "DROP TABLE checkpoints", naming: "table checkpoints is missing"),
            Attack(
                "a migration edited", "UPDATE migrations SET name = 'other' WHERE number = 1", naming: "migrations"),
            Attack("a migration's digest", "UPDATE migrations SET digest = zeroblob(32)", naming: "migrations"),
            Attack(
                "a migration added", "INSERT INTO migrations VALUES (2, 'more', zeroblob(32))", naming: "migrations"),
            Attack("a migration removed", "DELETE FROM migrations", naming: "migrations"),
            Attack(
                "the application's number", "PRAGMA application_id=1", naming: "header application_id was changed"),
            Attack("no migrations", "PRAGMA user_version=0", naming: "0 migrations"),
            Attack("fewer than none", "PRAGMA user_version=-7", naming: "-7 migrations"),
        ])
    func schema(_ attack: Attack) throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.attack(attack.sql)
        let writer: StorageError.Code = attack.sql.contains("application_id") ? .notALedger : .tampered
        try ledger.expect(.init(check: "schema", naming: attack.naming, writer: writer))
    }

    @Test("A higher user_version that no entry tells of is tampering, and nothing is written")
    func higherVersion() throws {
        for version in [2, 1 << 30] {
            let ledger = try TestLedger(entries: 3)
            try ledger.attack("PRAGMA user_version=\(version)")
            try ledger.expect(
                .init(check: "migrations", naming: ["\(version)", "tell of 1"], writer: .newerSchema))
        }
    }

    @Test("A migration that a newer release applied is a newer schema, never intact and never written")
    func newerSchema() throws {
        let ledger = try TestLedger(entries: 3)
        let sql = "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;\n"
        let later = Migration(number: 2, name: "later", sql: sql, digest: SHA256.digest(sql))
        let newer = LedgerMigrations.all + [later]
        #expect(try LedgerWriter(ledger.path, keys: ledger.keys, migrations: newer).migrate() == [later])
        #expect(Verifier(migrations: newer, keys: ledger.keys).verify(ledger.path).verdict == .intact)
        try ledger.expect(
            .init(verdict: .unverifiable, check: "schema", naming: ["newer-schema"], writer: .newerSchema))
    }

    @Test("A ledger of an older release is intact, and is not written to before it is migrated")
    func pending() throws {
        let ledger = try TestLedger(entries: 3)
        let sql = "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;\n"
        let newer = LedgerMigrations.all + [Migration(number: 2, name: "later", sql: sql, digest: SHA256.digest(sql))]
        #expect(Verifier(migrations: newer, keys: ledger.keys).verify(ledger.path).verdict == .intact)
        let writer = try LedgerWriter(ledger.path, keys: ledger.keys, migrations: newer)
        let error = #expect(throws: RecordError.self) { try Recorder(writer, cache: nil).record([]) }
        if case .storage(let reason)? = error {
            #expect(reason.code == .pendingMigrations)
        } else {
            Issue.record("not refused as pending")
        }
    }

    @Test("Tampering is found behind a newer schema too")
    func newerSchemaHidesNothing() throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.attack("PRAGMA user_version=2; UPDATE entries SET bytes = x'7b7d' WHERE seq = 2")
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .tampered)
        #expect(report.firstBad?.seq == 2)
    }

    @Test("A trigger that fires on INSERT never fires in a writer")
    func triggerInWriter() throws {
        let ledger = try TestLedger(entries: 3)
        let writer = try ledger.writer()
        try ledger.attack(
            "CREATE TRIGGER more AFTER INSERT ON entries BEGIN UPDATE entries SET bytes = x'7b7d' WHERE seq = 1; END")
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try writer.begin() }
        #expect(error?.code == .tampered)
        #expect(error?.message.contains("more") == true)
        #expect(try ledger.folder.contents() == before)
    }
}
