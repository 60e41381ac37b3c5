import LedgerCore
import LedgerStorage
import Testing

@Suite("key")
struct KeyCommandTests {
    @Test("show says where key and pin lie, and what the pin holds")
    func show() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let object = try desk.succeed("key", "show", "--format", "json").object()
        let first = try #require(object["keys"]?.array?.first?.object)
        let report = desk.verify()
        #expect(object["vkey"]?.string == report.identity?.verifierKey)
        #expect(first["size"]?.integer == 3 && first["root"]?.string == report.root?.base64)
        let text = try desk.succeed("key", "show").output
        for part in ["in force", try #require(first["key"]?.string), try #require(first["pin"]?.string)] {
            #expect(text.contains(part))
        }
        FileSystem.remove(try #require(first["key"]?.string))
        #expect(try desk.succeed("key", "show").output.contains("(not here)"))
        #expect(!(try desk.succeed("key", "show").output.contains("PRIVATE")))
    }

    @Test("new makes a key that rotate hands over to; history stays verifiable")
    func rotate() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let first = try desk.succeed("checkpoint").bytes
        let made = try desk.succeed("key", "new", "--origin", Desk.origin, "--format", "json").object()
        let next = try #require(made["vkey"]?.string)
        let rotated = try desk.succeed("key", "rotate", "--to", next, "--reason", "new secretary", "--format", "json")
            .object()
        #expect(rotated["vkey"]?.string == next && rotated["size"]?.integer == 4 && rotated["seq"]?.integer == 3)
        #expect(try desk.entry(3).body["reason"]?.string == "new secretary")
        try desk.succeed(
            "record", "declaration", "--set", "candidacy=c-1", "--set", "type=announce", "--set",
            "effective=2011", "--set", "source=a newspaper")
        let history = try LedgerReader(desk.ledger, cache: nil).keyHistory()
        #expect(try history.verify(SignedNote(parsing: first)).checkpoint.size == 3)
        #expect(try history.verify(SignedNote(parsing: desk.succeed("checkpoint").bytes)).checkpoint.size == 5)
        for key in history.terms.map(\.key) {
            let verify = try desk.succeed("verify", "--vkey", "\(key)", "--format", "json").object()
            #expect(verify["verdict"]?.string == "intact" && verify["keySource"]?.string == "given")
        }
        #expect(try desk.succeed("key", "show").output.contains("retired at 4 entries"))
    }

    @Test("Calls that are off")
    func usage() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        for words in [
            ["key"], ["key", "new"], ["key", "shwo"], ["key", "show", "--reason", "x"],
            ["key", "rotate", "--to", "no key"], ["key", "rotate", "--origin", "example.org/other"],
        ] { #expect(try desk.tool.run(words).status == 64, "\(words)") }
        let strange = try SigningKey(random: "example.org/other").verifierKey
        #expect(try desk.run("key", "rotate", "--to", "\(strange)").status == 65)
        #expect(try desk.run("key", "new", "--origin", "with space").status == 65)
        #expect(try desk.evidence() == before)
    }
}
