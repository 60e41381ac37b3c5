import Testing

@testable import schema_compiler

@Suite("Tables that are evidence")
struct ProtectionTests {
    static let first = """
        -- protect: notes, Seal
        CREATE TABLE helper (x INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY,
            x INTEGER REFERENCES helper (x) ON DELETE CASCADE,
            note TEXT NOT NULL
        ) STRICT;
        CREATE TABLE seal (id INTEGER PRIMARY KEY) STRICT;
        CREATE TRIGGER notes_are_not_changed BEFORE UPDATE ON notes
        WHEN NEW.x IN (SELECT x FROM helper)
        BEGIN
            SELECT RAISE(ABORT, 'a note is never changed');
        END;
        CREATE TRIGGER helper_notes AFTER UPDATE ON helper
        BEGIN
            INSERT INTO notes (note) VALUES ('helped');
        END;

        """

    @Test(
        "A later migration may not touch them",
        arguments: [
            "CREATE TABLE other (x TEXT) STRICT;\nUPDATE ¦notes SET note = '';\n",
            "UPDATE ¦NOTES SET note = '' WHERE false;\n",
            "INSERT INTO ¦notes (note) VALUES ('x');\n",
            "REPLACE INTO ¦\"notes\" (id, note) VALUES (1, 'x');\n",
            "DELETE FROM ¦notes;\n",
            "WITH one AS (SELECT 1) DELETE FROM ¦seal;\n",
            "DROP TABLE ¦notes;\n",
            "ALTER TABLE ¦notes ADD COLUMN y TEXT;\n",
            "ALTER TABLE ¦notes RENAME TO old_notes;\n",
            "ALTER TABLE ¦notes RENAME COLUMN note TO text;\n",
            "ALTER TABLE ¦notes DROP COLUMN note;\n",
            "DROP TRIGGER ¦notes_are_not_changed;\n",
            "CREATE TRIGGER t BEFORE INSERT ON ¦notes BEGIN SELECT RAISE(IGNORE); END;\n",
        ] as [Marked])
    func touched(_ sql: Marked) throws { try expectRefusal(of: sql, "is protected", behind: [Self.first]) }

    @Test(
        "A trigger elsewhere may not write to them",
        arguments: [
            "CREATE TABLE other (x TEXT) STRICT;\nCREATE TRIGGER t AFTER INSERT ON other BEGIN\n    UPDATE ¦notes SET x = 1;\nEND;\n",
            "CREATE TRIGGER t AFTER DELETE ON helper BEGIN\n    DELETE FROM ¦seal;\nEND;\n",
            "CREATE TRIGGER t AFTER UPDATE OF x ON helper BEGIN\n    INSERT INTO ¦seal VALUES (9);\nEND;\n",
            "CREATE VIEW v AS SELECT 1 AS x;\nCREATE TRIGGER t INSTEAD OF DELETE ON v BEGIN\n    DELETE FROM ¦notes;\nEND;\n",
        ] as [Marked])
    func trigger(_ sql: Marked) throws { try expectRefusal(of: sql, "is protected", behind: [Self.first]) }

    @Test(
        "What reaches them by another way is refused",
        arguments: [
            ("¦DELETE FROM helper;\n", "“notes” is protected:"),
            ("¦UPDATE helper SET x = x + 10;\n", "the trigger “helper_notes” writes to it"),
            ("¦ALTER TABLE helper RENAME TO helpers;\n", "how the protected table “notes” is defined"),
        ] as [(Marked, String)])
    func detours(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word, behind: [Self.first]) }

    @Test("Changed rows of a protected table show, however they changed")
    func watched() throws {
        let scratch = try Scratch()
        try scratch.query("CREATE TABLE notes (note TEXT) STRICT")
        try scratch.query("INSERT INTO notes VALUES ('a')")
        let source = Source(path: "a.sql", bytes: [])
        let statement = Statement(range: 0..<0, tokens: [])
        let watch = try StatementWatch(scratch, protected: ["notes"], rows: true)
        try watch.check(statement, of: source)
        try scratch.query("UPDATE notes SET note = 'b'")
        #expect(throws: Diagnostic.self) { try watch.check(statement, of: source) }
    }

    @Test("A defence that is gone shows")
    func probes() throws {
        let scratch = try Scratch()
        try scratch.query("CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT) STRICT")
        try scratch.query("INSERT INTO notes VALUES (1, 'a'), (2, 'b')")
        #expect(try Probes.refused(by: ["notes"], on: scratch) == [])
        try scratch.query("CREATE TRIGGER d BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'no'); END")
        #expect(try Probes.refused(by: ["notes"], on: scratch) == ["notes: DELETE"])
        try scratch.query("CREATE TRIGGER u BEFORE UPDATE ON notes BEGIN SELECT RAISE(ROLLBACK, 'no'); END")
        try scratch.query("CREATE TRIGGER i BEFORE INSERT ON notes BEGIN SELECT RAISE(ROLLBACK, 'no'); END")
        #expect(
            try Probes.refused(by: ["notes"], on: scratch) == [
                "notes: DELETE", "notes: UPDATE id", "notes: UPDATE note", "notes: upsert of id",
                "notes: upsert of note", "notes: REPLACE", "notes: gap",
            ])
        #expect(try scratch.query("SELECT * FROM notes") == [["1", "a"], ["2", "b"]])
    }

    @Test("Without the directive nothing is protected")
    func unprotected() throws {
        let folder = try Folder()
        let first = Self.first.replacing("-- protect: notes, Seal", with: "-- Nothing is protected.")
        let second = "UPDATE notes SET note = '' WHERE false;\nDROP TRIGGER notes_are_not_changed;\n"
        #expect(
            folder.refusals([
                try folder.write("0001_a.sql", first.utf8), try folder.write("0002_b.sql", second.utf8),
            ]).isEmpty)
    }

    @Test(
        "A directive that means nothing is refused",
        arguments: [
            ("-- protect: a, ¦b\nCREATE TABLE a (x TEXT) STRICT;\n", "makes no table “b”"),
            ("-- protect: a ¦b\nCREATE TABLE a (x TEXT) STRICT;\n", "not understood"),
            ("-- protect: a,¦\nCREATE TABLE a (x TEXT) STRICT;\n", "is due here"),
            ("-- protect:¦\nCREATE TABLE a (x TEXT) STRICT;\n", "is due here"),
            ("-- A\n--protect: ¦b\nCREATE TABLE a (x TEXT) STRICT;\n", "makes no table “b”"),
            ("CREATE TABLE a (x TEXT) STRICT;\n¦-- protect: a\n", "no effect"),
        ] as [(Marked, String)])
    func directive(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word) }

    @Test("A directive in a later migration is refused")
    func late() throws {
        try expectRefusal(
            of: "¦-- Protect: b\nCREATE TABLE b (x TEXT) STRICT;\n", "no effect",
            behind: ["CREATE TABLE a (x TEXT) STRICT;\n"])
    }

    @Test(
        "A DEFAULT that would speak for old rows is refused",
        arguments: [
            ("CREATE TABLE b (x TEXT) STRICT;\nALTER TABLE helper ADD COLUMN y TEXT ¦DEFAULT 'y';\n", "added column")
        ] as [(Marked, String)])
    func addedDefault(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word, behind: [Self.first]) }

    @Test("A DEFAULT of a protected table is refused, of another taken")
    func protectedDefault() throws {
        try expectRefusal(
            of:
                "-- protect: a\nCREATE TABLE b (x TEXT DEFAULT 'x') STRICT;\nCREATE TABLE a (x TEXT ¦DEFAULT 'x') STRICT;\n",
            "protected table")
        let folder = try Folder()
        let first = """
            -- protect: a
            CREATE TABLE b (x INTEGER PRIMARY KEY DEFAULT 1) STRICT;
            CREATE TABLE a (x INTEGER DEFAULT NULL REFERENCES b (x) ON DELETE SET DEFAULT) STRICT;

            """
        let second = "ALTER TABLE b ADD COLUMN y TEXT DEFAULT NULL;\n"
        #expect(
            folder.refusals([
                try folder.write("0001_a.sql", first.utf8), try folder.write("0002_b.sql", second.utf8),
            ]).isEmpty)
    }
}
