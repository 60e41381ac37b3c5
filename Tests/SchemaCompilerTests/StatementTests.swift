import Testing

@testable import schema_compiler

@Suite("Statements of a migration")
struct StatementTests {
    @Test(
        "What SQLite does not compile is refused where it goes wrong",
        arguments: [
            ("CREATE TABLE a (x TEXT) STRICT;\n-- then\nCREATE ¦TABEL b (x TEXT) STRICT;\n", "syntax error"),
            ("CREATE TABLE a (x TEXT) STRICT;\nCREATE TABLE ¦A (x TEXT) STRICT;\n", "already exists"),
            ("CREATE TABLE a (x TEXT, y ¦STRING) STRICT;\n", "unknown datatype"),
            ("CREATE TABLE a (x TEXT, ¦y) STRICT;\n", "missing datatype"),
            ("CREATE TABLE a (x TEXT, ¦x TEXT) STRICT;\n", "duplicate column"),
            ("/* one\n   two */ CREATE INDEX i ON ¦missing (x);\n", "no such table"),
            ("CREATE TABLE a (x TEXT CHECK (length(¦z) > 1)) STRICT;\n", "no such column"),
            ("CREATE TABLE a (x TEXT) STRICT;\nINSERT INTO a (x) VALUES (¦nosuch('1'));\n", "no such function"),
            ("CREATE TABLE a (x TEXT) STRICT;\nINSERT INTO a (x) VALUES (¦'it);\n", "unrecognized token"),
            ("CREATE TABLE a (x TEXT) STRICT;\n¦CREATE TRIGGER r BEFORE INSERT ON a BEGIN SELECT 1;\n", "incomplete"),
        ] as [(Marked, String)])
    func doesNotCompile(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word) }

    @Test(
        "What CREATE stores unread is compiled too",
        arguments: [
            ("CREATE TABLE a (x TEXT) STRICT;\n\nCREATE VIEW v AS\nSELECT ¦y FROM a;\n", "no such column: y"),
            (
                "CREATE TABLE a (x TEXT) STRICT;\nCREATE TRIGGER r BEFORE UPDATE ON a BEGIN\n  SELECT NEW.¦y;\nEND;\n",
                "no such column"
            ),
            (
                "CREATE TABLE a (x TEXT) STRICT;\nCREATE TRIGGER r AFTER DELETE ON a BEGIN\n  DELETE FROM ¦b;\nEND;\n",
                "no such table"
            ),
            (
                """
                CREATE TABLE a (x TEXT) STRICT;
                CREATE VIEW v AS SELECT x FROM a;
                CREATE TRIGGER r INSTEAD OF INSERT ON v BEGIN
                    INSERT INTO a (¦z) VALUES (1);
                END;

                """, "no column named z"
            ),
            ("CREATE TABLE a (x INTEGER DEFAULT (¦nosuch(1))) STRICT;\n", "unknown function"),
            ("CREATE TABLE a (x INTEGER REFERENCES ¦b (x)) STRICT;\n", "no such table"),
        ] as [(Marked, String)])
    func storedUnread(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word) }

    @Test(
        "A view that a later migration breaks is refused there",
        arguments: [
            "CREATE TABLE b (x TEXT) STRICT;\nDROP TABLE ¦a;\n"
        ] as [Marked])
    func brokenLater(_ sql: Marked) throws {
        let first = "CREATE TABLE a (x TEXT) STRICT;\nCREATE VIEW v AS SELECT x FROM a;\n"
        try expectRefusal(of: sql, "no such table", behind: [first])
    }

    @Test("A view may be dropped and made anew around its table")
    func rebuilt() throws {
        let folder = try Folder()
        let first = "CREATE TABLE a (x TEXT) STRICT;\nCREATE VIEW v AS SELECT x FROM a;\n"
        let second = "DROP VIEW v;\nALTER TABLE a RENAME COLUMN x TO y;\nCREATE VIEW v AS SELECT y FROM a;\n"
        #expect(
            folder.refusals([
                try folder.write("0001_a.sql", first.utf8), try folder.write("0002_b.sql", second.utf8),
            ]).isEmpty)
    }

    @Test(
        "A statement without an end is refused where it begins",
        arguments: [
            ("CREATE TABLE a (x TEXT) STRICT;\n¦CREATE TABLE b (x TEXT) STRICT -- ;\n", "semicolon"),
            ("CREATE TABLE a (x TEXT) STRICT;\n  ¦/* CREATE TABLE b (x TEXT) STRICT;\n", "closes this comment"),
        ] as [(Marked, String)])
    func unended(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word) }

    @Test(
        "Whatever escapes the runner's transaction or changes the connection is refused",
        arguments: [
            "ATTACH ':memory:' AS other", "DETACH main", "PRAGMA foreign_keys = OFF", "VACUUM", "BEGIN", "COMMIT",
            "END",
            "ROLLBACK", "SAVEPOINT s", "RELEASE s", "ANALYZE", "REINDEX", "SELECT load_extension('x')",
            "EXPLAIN SELECT 1",
        ])
    func verbs(_ statement: String) throws {
        // load_extension is named by its own rule.
        let mark = statement.hasPrefix("SELECT") ? "SELECT ¦load_extension('x')" : "¦\(statement)"
        try expectRefusal(
            of: Marked(stringLiteral: "CREATE TABLE a (x TEXT) STRICT;\n\n-- why\n  \(mark);\n"),
            statement.hasPrefix("SELECT") ? "foreign code" : "Take this statement out")
    }

    @Test(
        "What a migration may not create or read is refused",
        arguments: [
            ("CREATE ¦VIRTUAL TABLE v USING fts5(x);\n", "virtual table"),
            ("CREATE ¦TEMP TABLE a (x TEXT) STRICT;\n", "temporary"),
            ("¦CREATE TABLE a (x TEXT);\n", "STRICT"),
            ("CREATE TABLE a (x TEXT) STRICT;\n¦CREATE TABLE b AS SELECT x FROM a;\n", "STRICT"),
            ("CREATE TABLE a (x INTEGER PRIMARY KEY ¦AUTOINCREMENT) STRICT;\n", "AUTOINCREMENT"),
            ("CREATE TABLE a (x TEXT) STRICT;\nINSERT INTO a (x) VALUES (¦\"text\");\n", "no such column"),
            ("CREATE TABLE a (x TEXT) STRICT;\nINSERT INTO a SELECT name FROM ¦pragma_database_list;\n", "pragma"),
        ] as [(Marked, String)])
    func objects(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word) }
}
