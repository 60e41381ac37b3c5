import LedgerCore
import LedgerStorage
import Testing

/// What happens to a ledger, and the one word that `verify` has for it.
@Suite("Verdicts")
struct VerdictTests {
    private func expect(
        _ desk: Desk, _ verdict: Verdict, _ words: String..., naming part: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = try desk.tool.run(["verify"] + words)
        let json = try desk.tool.run(["verify", "--format", "json"] + words)
        for answer in [text, json] {
            #expect(answer.status == verdict.exitStatus, "\(answer.output)", sourceLocation: sourceLocation)
            if let part { #expect(answer.output.contains(part), "\(answer.output)", sourceLocation: sourceLocation) }
        }
        #expect(
            try json.object()["verdict"]?.string == verdict.rawValue, "\(json.output)", sourceLocation: sourceLocation)
    }

    private func replace(_ path: String, by copy: String) throws {
        FileSystem.remove(path)
        try FileSystem.copy(copy, to: path)
    }

    private func key(_ desk: Desk) throws -> VerifierKey {
        try LedgerReader(desk.ledger, cache: nil).keyHistory().current
    }

    @Test("An older copy put back is truncated")
    func older() throws {
        let desk = try Desk()
        let copy = desk.folder.path + "/copy"
        try FileSystem.copy(desk.ledger, to: copy)
        try desk.recordFrame()
        try replace(desk.ledger, by: copy)
        try expect(desk, .truncated, naming: "older copy")
        #expect(try desk.run("checkpoint").status == 3)
        #expect(try desk.run("key", "rotate").status == 3)
    }

    @Test("A missing key says nothing against the ledger; nothing is written without it")
    func keyMissing() throws {
        let desk = try Desk()
        try desk.recordFrame()
        FileSystem.remove(desk.keys.keyPath(try key(desk)))
        try expect(desk, .intact)
        for words in [["checkpoint"], ["key", "rotate"]] {
            let answer = try desk.tool.run(words)
            #expect(answer.status == 1 && answer.errors.contains("is not in"), "\(answer.errors)")
        }
    }

    @Test("The pin of the key in force missing is unverifiable", arguments: [false, true])
    func pinMissing(_ isRotated: Bool) throws {
        let desk = try Desk()
        if isRotated { try desk.succeed("key", "rotate") }
        FileSystem.remove(desk.keys.pinPath(try key(desk)))
        try expect(desk, .unverifiable, naming: isRotated ? "is not on this machine" : "without its pin")
    }

    @Test("A verifier key of another ledger is unverifiable, and so is one that cannot be read")
    func foreignKey() throws {
        let desk = try Desk()
        try expect(
            desk, .unverifiable, "--vkey", "\(try SigningKey(random: Desk.origin).verifierKey)", naming: "another key")
        try expect(desk, .unverifiable, "--vkey", "no key", naming: "cannot be read")
    }

    @Test("Where the key came only from the ledger, that is said")
    func source() throws {
        let desk = try Desk()
        let key = try key(desk)
        try expect(desk, .intact, naming: "pin of the key lies on this machine")
        try expect(desk, .intact, "--vkey", "\(key)", naming: "handed in")
        let elsewhere = desk.folder.path + "/elsewhere"
        try expect(desk, .intact, "--keys", elsewhere, naming: "consistency, not origin")
        let object = try desk.succeed("verify", "--keys", elsewhere, "--format", "json").object()
        #expect(object["keySource"]?.string == "ledger")
    }

    @Test("--quick never says the bare word")
    func quick() throws {
        let desk = try Desk()
        let answer = try desk.succeed("verify", "--quick")
        #expect(!answer.lines.contains("Verdict: intact"))
        #expect(answer.output.contains("left out"))
        #expect(try desk.succeed("verify", "--quick", "--format", "json").object()["complete"] == .bool(false))
    }

    @Test("One key on two machines: nothing there shows it, but what left the one contradicts the other")
    func twoMachines() throws {
        let desk = try Desk()
        let other = desk.folder.path + "/other"
        for name in ["ledger", "keys"] {
            try FileSystem.makeFolder("\(other)/\(name)")
            for file in try FileSystem.names(in: "\(desk.folder.path)/\(name)") {
                try FileSystem.copy("\(desk.folder.path)/\(name)/\(file)", to: "\(other)/\(name)/\(file)")
            }
        }
        let second = Tool(folder: other)
        try desk.recordFrame()
        let frame = Desk.frame.split(separator: "p-1").joined(separator: "p-2")
        #expect(try second.run(["record", "--from", "-", "--yes"], input: frame).status == 0)
        try expect(desk, .intact)
        #expect(try second.run(["verify"]).status == 0)
        let notes = [try desk.succeed("checkpoint").bytes, try second.run(["checkpoint"]).bytes]
        let history = try LedgerReader(desk.ledger, cache: nil).keyHistory()
        let checkpoints = try notes.map { try history.verify(SignedNote(parsing: $0)).checkpoint }
        #expect(checkpoints[0].size == checkpoints[1].size && checkpoints[0].root != checkpoints[1].root)
        // Brought together with the pin of the one, the file of the other is of another history.
        try replace(desk.ledger, by: other + "/ledger/ledger.sqlite")
        try expect(desk, .truncated, naming: "another")
    }

    @Test("A ledger that is over goes on under another origin")
    func succession() throws {
        let desk = try Desk()
        let copy = desk.folder.path + "/ledger/copy.sqlite"
        try FileSystem.copy(desk.ledger, to: copy)
        try desk.recordFrame()
        let words = [
            "--ledger", desk.folder.path + "/ledger/next.sqlite", "init", "--observer", "--purpose", "test",
            "--succeeds", copy, "--reason", "the disk failed",
        ]
        #expect(try desk.tool.run(words + ["--origin", Desk.origin]).status == 65)
        let made = try desk.tool.run(words + ["--origin", "observer.example.org/test-2"])
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("\(Desk.origin), 3 entries sealed, 1 left"))
        let genesis = try #require(
            try LedgerReader(desk.folder.path + "/ledger/next.sqlite", cache: nil).entry(at: 0)
        ).body["succeeds"]?.object
        #expect(genesis?["pinned"]?.object?["size"]?.integer == 3)
        #expect(genesis?["recovered"]?.object?["size"]?.integer == 1)
    }
}
