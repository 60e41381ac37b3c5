import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// A symbolic link that somebody planted where the tool writes.
@Suite("Planted links")
struct LinkTests {
    /// Every option that names a file or folder to be made, and what is put there.
    private static let outputs: [[String]] = [
        ["backup", "LINK"], ["export", "--to", "LINK"], ["export", "--bundle", "LINK"],
        ["checkpoint", "--out", "LINK"],
        ["prove", "1", "--out", "LINK"], ["prove", "1", "--out", "fresh-1", "--entry-out", "LINK"],
        ["backup", "fresh-2", "--with-disclosures", "LINK"], ["disclose", "3", "name", "--out", "LINK"],
        ["prove", "3", "--out", "fresh-3", "--disclose", "name", "--disclosure-out", "LINK"],
        [
            "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set", "source=paper",
            "--receipt", "LINK",
        ],
        [
            "--keys", "LINK", "--ledger", "fresh-4", "init", "--origin", "example.org/l", "--observer", "--purpose",
            "test",
        ],
        ["cosign", "--state", "LINK", "init", "--name", "w.example/1"],
        ["supporters", "commit", "rolls", "--out", "LINK"], ["publish", "LINK"],
        ["--ledger", "LINK", "init", "--origin", "example.org/linked", "--observer", "--purpose", "test", "--yes"],
    ]

    @Test("No output goes through a link, to a file that is there or to one that is not", arguments: outputs)
    func output(_ words: [String]) throws {
        let desk = try desk()
        try desk.write("rolls", "roll-1\nroll-2\n")
        for isDangling in [true, false] {
            let victim = desk.folder.path + "/victim-\(isDangling)"
            if !isDangling { try desk.write("victim-false", "precious") }
            let link = desk.folder.path + "/link-\(isDangling)"
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: victim)
            let answer = try desk.tool.run(
                words.map { $0.replacing("LINK", with: link).replacing("fresh", with: "fresh-\(isDangling)") })
            #expect(answer.status != 0, "\(words): \(answer.output)")
            #expect(!answer.errors.isEmpty)
            if isDangling {
                #expect(try FileSystem.status(victim) == nil, "\(words)")
            } else {
                #expect(try FileSystem.read(victim, limit: 100) == Array("precious".utf8), "\(words)")
            }
            #expect(try FileSystem.status(link)?.form == .link)
        }
        #expect(desk.verify().verdict == .intact)
    }

    @Test("Nothing is written through a link beside the ledger, beside its key, in a tree or in the cache")
    func beside() throws {
        for place in ["-journal", "-wal", ".disclosures", "key", "pin", "cache", "tree/checkpoint", "tree/tile"] {
            let desk = try desk()
            try desk.succeed("publish", desk.folder.path + "/tree")
            let path = try path(place, desk)
            let victim = try desk.write("victim", "precious")
            try? FileManager.default.removeItem(atPath: path)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: victim)
            for words in [
                [
                    "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set",
                    "source=x",
                ],
                ["list"], ["status", "c-1"], ["publish", desk.folder.path + "/tree"], ["verify"],
                ["redact", "3", "name", "--ground", "g", "--authority", "a", "--code", "court-order", "--yes"],
            ] {
                let answer = try desk.tool.run(words)
                #expect(answer.status < 128 && (answer.status == 0 || !(answer.errors + answer.output).isEmpty))
            }
            #expect(try FileSystem.read(victim, limit: 100) == Array("precious".utf8), "\(place)")
        }
    }

    /// Election, candidacy, and one whose name is sealed.
    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.recordFrame()
        let line = """
            {"kind":"candidacy","body":{"id":"c-2","election":"e-1","person":"p-2","name":"Liu Ping","effective":"2011-04","source":"a newspaper"}}

            """
        try desk.succeed("record", "--from", "-", "--yes", input: line)
        try desk.succeed("list")
        return desk
    }

    private func path(_ place: String, _ desk: Desk) throws -> String {
        switch place {
        case "key", "pin":
            let names = try FileSystem.names(in: desk.keys.path).filter { $0.hasSuffix("." + place) }
            return desk.keys.path + "/" + (try #require(names.first))
        case "cache":
            let folder = desk.folder.path + "/cache/audit-ledger"
            return folder + "/" + (try #require(try FileSystem.names(in: folder).first { $0.hasSuffix(".facts") }))
        case let place where place.hasPrefix("tree/"): return desk.folder.path + "/" + place
        default: return desk.ledger + place
        }
    }
}
