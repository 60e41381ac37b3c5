import Testing

@testable import schema_compiler

@Suite("Migrations on a database with rows in it")
struct PopulationTests {
    static let family = """
        CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE child (
            id INTEGER PRIMARY KEY,
            parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE
        ) STRICT;

        """

    @Test(
        "What only shows with rows is refused",
        arguments: [
            ("¦ALTER TABLE parent ADD COLUMN age INTEGER NOT NULL;\n", "NOT NULL"),
            (
                """
                CREATE TABLE rebuilt (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
                INSERT INTO rebuilt SELECT id, name FROM parent;
                ¦DROP TABLE parent;
                ALTER TABLE rebuilt RENAME TO parent;

                """, "Dropping “parent” changes rows of “child”"
            ),
            (
                """
                CREATE TABLE one (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT) STRICT;
                INSERT INTO one (¦id, name) SELECT id, name FROM parent;

                """, "CHECK constraint failed"
            ),
        ] as [(Marked, String)])
    func refused(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word, behind: [Self.family]) }

    @Test("A row that loses its parent is refused")
    func orphan() throws {
        let first = Self.family.replacing("ON DELETE CASCADE", with: "DEFERRABLE INITIALLY DEFERRED")
        try expectRefusal(of: "-- All gone.\n¦DELETE FROM parent;\n", "cannot be committed", behind: [first])
    }

    @Test("A rebuild that begins with the child is taken")
    func rebuild() throws {
        let folder = try Folder()
        let second = """
            CREATE TABLE kept (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL) STRICT;
            INSERT INTO kept SELECT id, parent FROM child;
            DROP TABLE child;
            DROP TABLE parent;

            """
        #expect(
            folder.refusals([
                try folder.write("0001_a.sql", Self.family.utf8), try folder.write("0002_b.sql", second.utf8),
            ]).isEmpty)
    }

    @Test(
        "Rows are found for what constraints and triggers ask",
        arguments: [
            "CREATE TABLE t (a BLOB NOT NULL CHECK (length(a) = 20), b BLOB CHECK (length(b) BETWEEN 7 AND 9)) STRICT;",
            "CREATE TABLE t (a TEXT NOT NULL CHECK (a IN ('open', 'closed')), b INTEGER NOT NULL CHECK (b > 40)) STRICT;",
            "CREATE TABLE t (a TEXT NOT NULL CHECK (length(a) = 12) UNIQUE, b REAL NOT NULL, c ANY) STRICT;",
            "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, CHECK (a = 7 AND b = a + 1)) STRICT;",
            "CREATE TABLE t (day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;",
            "CREATE TABLE t (a TEXT, b INTEGER AS (length(a)) STORED, PRIMARY KEY (a)) STRICT, WITHOUT ROWID;",
            """
            CREATE TABLE t (a INTEGER NOT NULL, p TEXT NOT NULL REFERENCES u (k)) STRICT;
            CREATE TABLE u (k TEXT PRIMARY KEY CHECK (k GLOB 'k*' OR k = 'kilo'), s TEXT REFERENCES u (k)) STRICT;
            """,
            """
            CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT;
            CREATE TRIGGER r BEFORE INSERT ON t WHEN NEW.a IS NOT (SELECT coalesce(max(a), -1) + 1 FROM t) OR NEW.b <> 'go'
            BEGIN SELECT RAISE(ABORT, 'not like this'); END;
            """,
        ])
    func found(_ sql: String) throws {
        let scratch = try Scratch()
        var walk = StatementWalk(Source(path: "t.sql", bytes: Array("\(sql)\n".utf8)))
        while let (_, prepared) = try walk.statement(on: scratch) { _ = try prepared.step() }
        #expect(try Population.fill(scratch).map(\.reason) == [])
        for table in try scratch.tables() { #expect(try scratch.rowCount(of: table) >= 1) }
        #expect(try scratch.query("PRAGMA integrity_check") == [["ok"]])
    }

    @Test("A table that takes no row that is found is warned of, where later migrations need it")
    func warned() throws {
        let folder = try Folder()
        let first = Source(
            path: try folder.write("0001_a.sql", []),
            bytes: Array("-- A\nCREATE TABLE t (a TEXT NOT NULL CHECK (a = 'ab' || 'cd')) STRICT;\n".utf8))
        let second = Source(path: "\(folder.path)/0002_b.sql", bytes: Array("DELETE FROM t;\n".utf8))
        #expect(try MigrationCompiler.compile([first], lock: nil).warnings.isEmpty)
        let warnings = try MigrationCompiler.compile([first, second], lock: nil).warnings
        #expect(warnings.count == 1)
        #expect(warnings.first?.description.hasPrefix("\(first.path):2:1: warning: ") == true, "\(warnings)")
    }
}
