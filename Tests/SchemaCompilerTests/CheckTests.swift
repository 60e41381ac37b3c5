import LedgerFacts
import Testing

@testable import schema_compiler

@Suite("Checks")
struct CheckTests {
    static let header = "-- title: A title: with a colon\n-- severity: low\n-- rule: record.delay\n-- basis: policy\n"

    @Test("A header is read whole")
    func header() throws {
        let sql = "\(Self.header)--\n-- severity: of no interest here\nSELECT seq FROM entry;\n"
        let check = try Check(id: "DAT-99", sql: sql)
        #expect(
            check
                == Check(
                    id: "DAT-99", title: "A title: with a colon", severity: .low, rule: "record.delay", basis: .policy,
                    sql: sql))
    }

    @Test(
        "A header that lacks or confuses something is refused at its place",
        arguments: [
            ("¦", "empty"),
            ("¦SELECT seq FROM entry;\n", "lacks “title”"),
            ("-- title: A\n-- severity: low\n-- rule: a.b\n¦SELECT seq FROM entry;\n", "lacks “basis”"),
            ("-- title: A\n-- ¦title: B\nSELECT 1;\n", "twice"),
            ("-- title: A\n-- ¦note: B\nSELECT 1;\n", "no field"),
            ("-- title:   ¦\nSELECT 1;\n", "empty"),
            ("-- title: A\n-- severity: ¦grave\n-- rule: a\n-- basis: law\nSELECT 1;\n", "critical, high, medium"),
            ("-- title: A\n-- severity: low\n-- rule: a\n-- basis: ¦Law\nSELECT 1;\n", "law, standard, policy"),
            ("-- title: A\n-- severity: low\n-- rule: a\n-- basis: law\n-- needs: ¦a, B\nSELECT 1;\n", "key of a rule"),
            ("-- title: A\n-- severity: low\n-- rule: ¦a..b\n-- basis: law\nSELECT 1;\n", "key of a rule"),
        ] as [(Marked, String)])
    func badHeader(_ sql: Marked, _ word: String) throws { try expectRefusal(ofCheck: sql, word) }

    @Test(
        "What is not one SELECT over facts is refused at its place",
        arguments: [
            ("¦", "asks nothing"),
            ("¦DELETE FROM entry;\n", "only reads"),
            ("¦PRAGMA user_version;\n", "only reads"),
            ("SELECT seq FROM entry;\n  ¦SELECT 1;\n", "one SELECT"),
            ("¦SELECT seq FROM entry\n", "semicolon"),
            ("SELECT ¦sequence FROM entry;\n", "no such column"),
            ("SELECT seq\nFROM ¦entries;\n", "no such table"),
            ("SELECT seq FROM entry WHERE kind = ¦\"ruling\";\n", "no such column"),
            ("SELECT name FROM ¦sqlite_schema;\n", "facts only"),
            ("SELECT name FROM ¦pragma_table_list;\n", "facts only"),
            ("SELECT seq FROM entry WHERE at < ¦date('now');\n", "reads the clock"),
            ("SELECT seq FROM entry ORDER BY ¦random();\n", "another result"),
            ("WITH one AS (SELECT 1) UPDATE ¦\"sqlite_schema\" SET name = 'x';\n", "facts only"),
            ("WITH one AS (SELECT 1) DELETE FROM ¦entry;\n", "only reads"),
        ] as [(Marked, String)])
    func badStatement(_ sql: Marked, _ word: String) throws {
        try expectRefusal(ofCheck: Marked(stringLiteral: Self.header + sql.marked), word)
    }

    @Test("A message names columns of the check, and no others")
    func message() throws {
        let folder = try Folder()
        func refusals(_ message: String) throws -> [Diagnostic] {
            let sql =
                "\(Self.header)-- message: \(message)\n-- needs: list.formal, list.ratio\nSELECT seq, kind FROM entry;\n"
            return folder.refusals([try folder.write("DAT-99.sql", sql.utf8)], as: .checks)
        }
        #expect(try refusals("A {kind} at {seq}") == [])
        let wrong = try #require(try refusals("A {kin}").first)
        #expect(wrong.line == 5 && wrong.message.contains("“kin”"))
    }

    @Test(
        "A file with another name is refused",
        arguments: ["dat-03.sql", "DAT03.sql", "DAT-3.sql", "note.sql", "Ä-01.sql"])
    func name(_ name: String) throws {
        let folder = try Folder()
        let path = try folder.write(name, "\(Self.header)SELECT seq FROM entry;\n".utf8)
        expect(folder.refusals([path], as: .checks), at: path, 1, 1, "no name for a check")
    }

    @Test(
        "What SQLite offers for reading is at hand",
        arguments: [
            "SELECT value FROM entry, json_each(entry.event) WHERE seq IN (SELECT max(seq) FROM entry GROUP BY kind);",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n;",
            "SELECT seq, lag(at) OVER (ORDER BY seq), julianday(at) - julianday(:asOf) FROM entry;",
        ])
    func taken(_ sql: String) throws {
        let folder = try Folder()
        #expect(folder.refusals([try folder.write("DAT-99.sql", "\(Self.header)\(sql)\n".utf8)], as: .checks) == [])
    }

    @Test("Every wrong file of a set is named, and nothing is written")
    func all() throws {
        let folder = try Folder()
        let good = try folder.write("DAT-01.sql", "\(Self.header)SELECT seq FROM entry;\n".utf8)
        #expect(folder.refusals([good], as: .checks).isEmpty)
        let compiled = try folder.compiled()
        let wrong = [
            try folder.write("DAT-02.sql", "\(Self.header)SELECT a FROM entry;\n".utf8),
            try folder.write("DAT-03.sql", "SELECT seq FROM entry;\n".utf8),
        ]
        #expect(folder.refusals([good] + wrong, as: .checks).map(\.path) == wrong)
        #expect(try folder.compiled() == compiled)
        #expect(
            compiled.contains(#"(id: "DAT-01", title: "A title: with a colon", severity: "low", rule: "record.delay""#))
    }
}
