import LedgerCore
import LedgerStorage
import Testing

@Suite("checkpoint")
struct CheckpointCommandTests {
    private func key(_ desk: Desk) throws -> VerifierKey {
        try VerifierKey(parsing: LedgerReader(desk.ledger, cache: nil).identity.verifierKey)
    }

    @Test("It prints the note that the ledger keeps, byte for byte")
    func note() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let answer = try desk.succeed("checkpoint")
        let note = try SignedNote(parsing: answer.bytes)
        #expect(try Checkpoint(parsing: note.verified(by: [key(desk)]).text).size == 3)
        #expect(try LedgerReader(desk.ledger, cache: nil).newestCheckpoint()?.bytes == answer.bytes)
        let before = try desk.evidence()
        let object = try desk.succeed("checkpoint", "--format", "json").object()
        #expect(object["note"]?.string == answer.output)
        #expect(object["size"]?.integer == 3 && object["number"]?.integer == 1)
        #expect(try desk.evidence() == before)
        #expect(desk.verify().verdict == .intact)
    }

    @Test("A file is written once; where it stands nothing is signed")
    func out() throws {
        let desk = try Desk()
        let path = desk.folder.path + "/note"
        try desk.succeed("checkpoint", "--out", path)
        #expect(
            try FileSystem.read(path, limit: 4_096) == LedgerReader(desk.ledger, cache: nil).newestCheckpoint()?.bytes)
        try desk.recordFrame()
        let before = try desk.evidence()
        let again = try desk.run("checkpoint", "--out", path)
        #expect(again.status == 1 && again.errors.contains("not overwritten"))
        #expect(try desk.evidence() == before)
    }

    @Test("A witness's lines are kept, alone or under the whole note, from a file or from standard input")
    func cosignatures() throws {
        let desk = try Desk()
        let note = try SignedNote(parsing: desk.succeed("checkpoint").bytes)
        var witnesses: [VerifierKey] = []
        for number in 0..<3 {
            let witness = try SigningKey(random: "w\(number).example.org", algorithm: .cosignature)
            witnesses.append(witness.verifierKey)
            let line = try NoteSignature(of: note.text, at: 1_700_000_000, by: witness)
            let text = number == 1 ? "\(try note.adding(line))" : line.line
            if number == 2 {
                try desk.succeed("checkpoint", "--add-cosignature", "-", input: text)
            } else {
                let path = try desk.write("answer-\(number)", text)
                try desk.succeed("checkpoint", "--add-cosignature", path)
            }
        }
        let kept = try SignedNote(parsing: desk.succeed("checkpoint").bytes)
        #expect(try kept.verified(by: witnesses + [key(desk)]).signatures.count == 4)
        #expect(desk.verify().verdict == .intact)
    }

    @Test(
        "What is no signature under a checkpoint of this ledger",
        arguments: ["", "x", "— w.example.org\n", "— w.example.org AAAAAAE=", "text\n\n— w.example.org AAAAAAE=\n"])
    func malformed(_ text: String) throws {
        let desk = try Desk()
        try desk.succeed("checkpoint")
        let path = try desk.write("answer", text)
        let before = try desk.evidence()
        let answer = try desk.run("checkpoint", "--add-cosignature", path)
        #expect(answer.status == 65, "\(answer.errors)")
        #expect(try desk.evidence() == before)
    }

    @Test("Nothing is read without an end, and nobody can have signed what never left")
    func limits() throws {
        let desk = try Desk()
        let line = "— w.example.org AAAAAAE=\n"
        let early = try desk.run("checkpoint", "--add-cosignature", "-", input: line)
        #expect(early.status == 65 && early.errors.contains("No checkpoint has left"))
        try desk.succeed("checkpoint")
        let endless = try desk.run("checkpoint", "--add-cosignature", "/dev/zero")
        #expect(endless.status == 65, "\(endless.errors)")
        let many = try desk.run(
            "checkpoint", "--add-cosignature", "-", input: String(repeating: line, count: 101))
        #expect(many.status == 65 && many.errors.contains("100 signatures"))
    }

    @Test("A lost pin is made anew only by who says so")
    func repin() throws {
        let desk = try Desk()
        try desk.recordFrame()
        FileSystem.remove(desk.keys.pinPath(try key(desk)))
        let record = try desk.run("record", "--from", "-", "--yes", input: Desk.frame)
        #expect(record.status == 1 && record.errors.contains("pin"), "\(record.errors)")
        #expect(try desk.run("checkpoint", "--repin").status == 64)
        let object = try desk.succeed(
            "checkpoint", "--repin", "--yes", "--authority", "chair", "--format", "json"
        ).object()
        #expect(object["size"]?.integer == 4 && object["seq"]?.integer == 3)
        #expect(try desk.entry(3).body["authority"]?.string == "chair")
        #expect(desk.verify().pin?.behind == 0)
        #expect(try desk.run("checkpoint", "--repin", "--yes").status == 1)
        #expect(try desk.run("checkpoint", "--yes").status == 64)
    }

    @Test("With the witness's key, or a policy that names it, a false line is refused and a newer one kept")
    func verified() throws {
        let desk = try Desk()
        let note = try SignedNote(parsing: desk.succeed("checkpoint").bytes)
        let witness = try SigningKey(random: "w.example.org", algorithm: .cosignature)
        let policy = try desk.write("policy", "witness w \(witness.verifierKey)\nquorum w\n")
        let bad = try NoteSignature(of: "another\n1\n\(Hash.emptyRoot)\n", at: 1_700_000_000, by: witness)
        for trust in [["--vkey", "\(witness.verifierKey)"], ["--policy", policy]] {
            let path = try desk.write("bad-\(trust[0])", bad.line)
            #expect(try desk.tool.run(["checkpoint", "--add-cosignature", path] + trust).status == 65)
        }
        for (time, trust) in [
            (1_700_000_000, ["--policy", policy]), (1_700_000_009, ["--vkey", "\(witness.verifierKey)"]),
        ] {
            let line = try NoteSignature(of: note.text, at: UInt64(time), by: witness)
            let path = try desk.write("good-\(time)", line.line)
            #expect(try desk.tool.run(["checkpoint", "--add-cosignature", path] + trust).status == 0)
            let kept = try SignedNote(parsing: desk.succeed("checkpoint").bytes).verified(by: [witness.verifierKey])
            #expect(kept.signatures.map(\.time) == [UInt64(time)])
        }
        #expect(try desk.run("checkpoint", "--vkey", "\(witness.verifierKey)").status == 64)
    }
}
