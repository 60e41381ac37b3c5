import LedgerCore
import Testing

@testable import schema_compiler

@Suite("Migrations that were released")
struct MigrationLockTests {
    static let a = "CREATE TABLE a (x TEXT) STRICT;\n"
    static let b = "CREATE TABLE b (x TEXT) STRICT;\n"
    static let digest = SHA256.digest(a).hexadecimal

    @Test("Unchanged they are taken, and what is not listed may change")
    func unchanged() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        let second = try folder.write("0002_b.sql", Self.b.utf8)
        for text in ["", "# nothing\n\n", "# released\n0001_a.sql sha256:\(Self.digest)\n"] {
            #expect(folder.refusals([first, second, try folder.write("migrations.lock", text.utf8)]).isEmpty)
        }
    }

    @Test("An edit is refused with both digests")
    func edited() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", "\(Self.a)\n".utf8)
        let lock = try folder.write("migrations.lock", "0001_a.sql sha256:\(Self.digest)\n".utf8)
        expect(folder.refusals([lock, first]), at: first, 1, 1, "sha256:\(Self.digest)")
        expect(folder.refusals([first, lock]), at: first, 1, 1, "sha256:\(SHA256.digest("\(Self.a)\n").hexadecimal)")
    }

    @Test("A released file that is missing is refused at its line")
    func missing() throws {
        let folder = try Folder()
        let renamed = try folder.write("0001_b.sql", Self.a.utf8)
        let lock = try folder.write("migrations.lock", "# released\n\n0001_a.sql sha256:\(Self.digest)\n".utf8)
        expect(folder.refusals([renamed, lock]), at: lock, 3, 1, "0001_a.sql was released and is missing")
    }

    @Test(
        "A line that locks nothing is refused",
        arguments: [
            ("#\n0001_a.sql\n", 2, "not understood"),
            ("0001_a.sql \(digest)\n", 1, "not understood"),
            ("0001_a.sql sha256:\(digest.uppercased())\n", 1, "not understood"),
            ("0001_a.sql sha256:\(digest.dropLast(2))\n", 1, "not understood"),
            ("a.sql sha256:\(digest)\n", 1, "not understood"),
            ("0002_b.sql sha256:\(digest)\n", 1, "0001 is due"),
            ("0001_a.sql sha256:\(digest)\n0001_a.sql sha256:\(digest)\n", 2, "0002 is due"),
        ])
    func malformed(_ text: String, _ line: Int, _ word: String) throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.a.utf8)
        let lock = try folder.write("migrations.lock", text.utf8)
        expect(folder.refusals([first, lock]), at: lock, line, 1, word)
    }
}
