import Testing

@testable import schema_compiler

@Suite("The bytes of an SQL file")
struct TextRulesTests {
    static let table = "CREATE TABLE t (a TEXT) STRICT;\n"

    @Test(
        "Bytes that would make digests differ are refused at their place",
        arguments: [
            ([], 1, 1, "empty"),
            ([0xEF, 0xBB, 0xBF] + Array(table.utf8), 1, 1, "byte order mark"),
            (Array("-- a\n-- \u{0}\n".utf8), 2, 4, "zero byte"),
            (Array("-- a\n-- b\r\n".utf8), 2, 5, "CR LF"),
            (Array("-- é".utf8) + [0xC3, 0x0A], 1, 6, "UTF-8"),
            (Array("-- ".utf8) + [0xED, 0xA0, 0x80, 0x0A], 1, 4, "UTF-8"),
            (Array("CREATE TABLE t (a TEXT) STRICT;".utf8), 1, 32, "line feed"),
            (Array("-- nothing\n".utf8), 1, 1, "no statement"),
            (Array(";\n".utf8), 1, 1, "no statement"),
        ] as [([UInt8], Int, Int, String)])
    func refused(_ bytes: [UInt8], _ line: Int, _ column: Int, _ word: String) throws {
        let folder = try Folder()
        let path = try folder.write("0001_first.sql", bytes)
        expect(folder.refusals([path]), at: path, line, column, word)
    }

    @Test("Characters beyond ASCII reach the Swift as they are")
    func unicode() throws {
        let folder = try Folder()
        let path = try folder.write("0001_first.sql", "-- 选举 “\\(x)” \"\t\n\(Self.table)".utf8)
        #expect(folder.refusals([path]).isEmpty)
        #expect(
            try folder.compiled().contains(
                #"sql: "-- \u{9009}\u{4e3e} \u{201c}\\(x)\u{201d} \"\u{9}\nCREATE TABLE t (a TEXT) STRICT;\n""#))
    }
}
