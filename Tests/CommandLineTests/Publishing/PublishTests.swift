import LedgerCore
import LedgerStorage
import Testing

@Suite("Publishing on the command line")
struct PublishTests {
    @Test("What publish wrote, verify --tiles verifies without a ledger, a key or a home")
    func publish() throws {
        let desk = try Desk(title: "A test")
        try desk.recordFrame()
        let tree = desk.folder.path + "/tree"
        let published = try desk.succeed("publish", tree)
        #expect(published.output.contains("3 more entries, 3 files written"))
        let object = try desk.succeed("verify", "--tiles", tree, "--format", "json").object()
        let report = desk.verify()
        #expect(object["verdict"]?.string == "intact" && object["complete"] == .bool(true))
        #expect(object["root"]?.string == report.root?.base64 && object["head"]?.string == report.head?.base64)
        #expect(object["origin"]?.string == Desk.origin && object["pin"] == .null)
        let text = try desk.tool.run(["verify", "--tiles", tree], ledger: "/nowhere/at/all")
        #expect(text.status == 0 && text.output.contains("Verdict: intact\n"))
        #expect(text.output.contains("A test") && text.output.contains("not whose ledger"))
    }

    @Test("Again and after more entries; JSON says what was done")
    func again() throws {
        let desk = try Desk()
        let tree = desk.folder.path + "/tree"
        let first = try desk.succeed("publish", tree, "--format", "json").object()
        #expect(first["size"]?.integer == 1 && first["previous"] == .null && first["files"]?.integer == 3)
        try desk.recordFrame()
        let second = try desk.succeed("publish", tree, "--format", "json").object()
        #expect(second["size"]?.integer == 3 && second["previous"]?.integer == 1 && second["files"]?.integer == 3)
        let third = try desk.succeed("publish", tree, "--all", "--format", "json").object()
        #expect(third["previous"]?.integer == 3 && third["files"]?.integer == 0)
        #expect(third["root"] == second["root"])
        // One checkpoint for each size, however often it was published.
        #expect(try LedgerReader(desk.ledger, cache: nil).newestCheckpoint()?.number == 2)
    }

    @Test("--stored signs nothing")
    func stored() throws {
        let desk = try Desk()
        let tree = desk.folder.path + "/tree"
        let none = try desk.run("publish", tree, "--stored")
        #expect(none.status == 1 && none.errors.contains("No checkpoint left this ledger yet"))
        try desk.succeed("publish", tree)
        try desk.recordFrame()
        let before = try desk.evidence()
        let object = try desk.succeed("publish", desk.folder.path + "/other", "--stored", "--format", "json").object()
        #expect(object["size"]?.integer == 1)
        #expect(try desk.evidence() == before)
        #expect(try desk.run("verify", "--tiles", desk.folder.path + "/other").status == 0)
    }

    @Test("Refusals have the status that says why, and one sentence")
    func refusals() throws {
        let desk = try Desk()
        let tree = desk.folder.path + "/tree"
        #expect(try desk.run("publish").status == 64)
        #expect(try desk.run("publish", tree, "--origin", "a.example.org/other").status == 64)
        #expect(try FileSystem.status(tree) == nil)
        #expect(try desk.run("publish", desk.folder.path + "/missing/tree").status == 1)
        #expect(try desk.run("verify", "--tiles", tree).status == 1)
        #expect(try desk.run("verify", "--tiles", tree, "--quick").status == 64)
        try desk.succeed("publish", tree)
        let other = try Desk()
        let foreign = try other.run("publish", tree)
        #expect(foreign.status == 1 && foreign.errors.contains("not a checkpoint of this ledger"))
        let locked = try Publisher(tree)
        #expect(try desk.run("publish", tree).status == 75)
        withExtendedLifetime(locked) {}
    }

    @Test("A published tree that was changed is tampered, and one under another key unverifiable")
    func changed() throws {
        let desk = try Desk()
        let tree = desk.folder.path + "/tree"
        try desk.succeed("publish", tree)
        let key = try SigningKey(random: Desk.origin).verifierKey
        #expect(try desk.run("verify", "--tiles", tree, "--vkey", "\(key)").status == 6)
        let bundle = tree + "/tile/entries/000.p/1"
        var bytes = try FileSystem.read(bundle, limit: 65_537)
        bytes[bytes.count / 2] ^= 1
        FileSystem.remove(bundle)
        try FileSystem.create(bundle, bytes, mode: 0o644)
        let answer = try desk.run("verify", "--tiles", tree, "--format", "json")
        #expect(answer.status == 2)
        #expect(try answer.object()["firstBad"]?.object?["seq"]?.integer == 0)
    }
}
