import Testing

@testable import schema_compiler

@Suite("What a migration may compute")
struct DeterminismTests {
    @Test(
        "Clock, chance and the connection are refused where they are asked",
        arguments: [
            ("CREATE TABLE a (x TEXT DEFAULT ¦CURRENT_TIMESTAMP) STRICT;\n", "clock"),
            ("CREATE TABLE a (x TEXT DEFAULT ¦current_date) STRICT;\n", "clock"),
            ("CREATE TABLE a (x INTEGER DEFAULT (¦random())) STRICT;\n", "random()"),
            ("CREATE TABLE a (x INTEGER CHECK (x > ¦\"random\"())) STRICT;\n", "random()"),
            ("CREATE TABLE a (x TEXT DEFAULT (¦datetime('now'))) STRICT;\n", "datetime()"),
            ("CREATE TABLE a (x TEXT CHECK (x < ¦date())) STRICT;\n", "date()"),
            ("CREATE TABLE a (x TEXT CHECK (x < ¦strftime('%Y'))) STRICT;\n", "strftime()"),
            ("CREATE TABLE a (x TEXT CHECK (x < ¦datetime(x, 'LOCALTIME'))) STRICT;\n", "time zone"),
            (
                """
                CREATE TABLE a (x TEXT) STRICT;
                CREATE TRIGGER r AFTER INSERT ON a BEGIN
                    UPDATE a SET x = ¦julianday('now');
                END;

                """, "julianday()"
            ),
            (
                "CREATE TABLE a (x BLOB) STRICT;\nCREATE VIEW v AS\nSELECT ¦randomblob(4) AS x FROM a;\n",
                "randomblob()"
            ),
            ("CREATE TABLE a (x INTEGER) STRICT;\nINSERT INTO a SELECT ¦last_insert_rowid();\n", "last_insert_rowid()"),
        ] as [(Marked, String)])
    func refused(_ sql: Marked, _ word: String) throws { try expectRefusal(of: sql, word) }

    @Test("Dates that are handed in, and tables named like functions, are taken")
    func taken() throws {
        let folder = try Folder()
        let sql = """
            CREATE TABLE changes (date TEXT CHECK (date(date) IS NOT NULL), now TEXT) STRICT;
            CREATE INDEX changes_by_date ON changes (strftime('%Y', date), date);
            INSERT INTO changes (date, now) VALUES ('2011-06-09', 'now');
            CREATE TABLE random (x TEXT REFERENCES changes (date)) STRICT;
            DROP TABLE random;

            """
        #expect(folder.refusals([try folder.write("0001_a.sql", sql.utf8)]).isEmpty)
    }

    @Test("A name that hides the function from the words is refused when it is compiled")
    func secondNet() throws {
        // “ON random (” behind INDEX looks like a table to the words.
        let scratch = try Scratch()
        scratch.authorizer.policy = .migration(protected: [])
        #expect(throws: SQLiteFailure.self) { try scratch.compile("SELECT random()") }
        #expect(scratch.authorizer.takeRefusal()?.words == ["random"])
    }
}
