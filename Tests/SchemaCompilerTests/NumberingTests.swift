import Foundation
import Testing

@testable import schema_compiler

@Suite("Names and numbers of migrations")
struct NumberingTests {
    static func table(_ name: String) -> String { "CREATE TABLE \(name) (a TEXT) STRICT;\n" }

    @Test(
        "A name of another form is refused",
        arguments: [
            "1_x.sql", "0001-x.sql", "0001_X.sql", "0001_.sql", "00001_x.sql", "notes.sql", "0001_x y.sql",
            "０001_x.sql",
        ])
    func names(_ name: String) throws {
        let folder = try Folder()
        let path = try folder.write(name, Self.table("t").utf8)
        expect(folder.refusals([path]), at: path, 1, 1, "no name for a migration")
    }

    @Test("A gap, a duplicate and a zero are refused at the file that has no place")
    func sequence() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.table("a").utf8)
        let second = try folder.write("0002_b.sql", Self.table("b").utf8)
        let twin = try folder.write("0002_c.sql", Self.table("c").utf8)
        let fourth = try folder.write("0004_d.sql", Self.table("d").utf8)
        let zeroth = try folder.write("0000_e.sql", Self.table("e").utf8)
        expect(folder.refusals([first, fourth]), at: fourth, 1, 1, "Migration 0002 is missing")
        expect(folder.refusals([second]), at: second, 1, 1, "Migration 0001 is missing")
        expect(folder.refusals([first, second, twin]), at: twin, 1, 1, "0002_b.sql has the same number")
        expect(folder.refusals([zeroth, first]), at: zeroth, 1, 1, "from 0001")
        let all = folder.refusals([twin, fourth, second, first])
        #expect(all.map(\.path) == [twin, fourth])
        #expect(all.first?.message.contains("0005") == true)
    }

    @Test("A stray file, a folder below and a link are refused")
    func strays() throws {
        let folder = try Folder()
        let first = try folder.write("0001_a.sql", Self.table("a").utf8)
        let stray = try folder.write("fixes.sql", Self.table("b").utf8)
        let below = try folder.write("more/0002_b.sql", Self.table("b").utf8)
        let link = "\(folder.path)/0002_b.sql"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: stray)
        expect(folder.refusals([first, stray]), at: stray, 1, 1, "fixes.sql")
        expect(folder.refusals([first, below]), at: below, 1, 1, "folder of its own")
        expect(folder.refusals([first, link]), at: link, 1, 1, "link")
        expect(folder.refusals(["\(folder.path)/0001_none.sql"]), at: "\(folder.path)/0001_none.sql", 1, 1, "read")
    }
}
