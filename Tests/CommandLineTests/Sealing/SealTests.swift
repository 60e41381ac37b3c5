import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("Sealing and disclosing at the command line")
struct SealTests {
    private static let line = """
        {"kind":"candidacy","body":{"id":"c-2","election":"e-1","person":"p-2","name":"Liu Ping","note":"of the mill","effective":"2011-04","source":"a newspaper"}}

        """

    private func desk(_ words: String...) throws -> Desk {
        let desk = try Desk()
        try desk.recordFrame()
        let answer = try desk.tool.run(["record", "--from", "-", "--yes"] + words, input: Self.line)
        try #require(answer.status == 0, "\(answer.errors)")
        return desk
    }

    @Test("A dry run says what would be sealed, and leaves no value anywhere")
    func dryRun() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let answer = try desk.succeed("record", "--from", "-", "--seal", "note", "--dry-run", input: Self.line)
        #expect(answer.lines.contains("  sealed: name, note"))
        #expect(!answer.output.contains("Liu Ping") && !answer.output.contains("mill"))
        #expect(try FileSystem.status(desk.ledger + ".disclosures") == nil)
        let file = try desk.write("one.jsonl", Self.line)
        let imported = try desk.succeed("import", file, "--dry-run")
        #expect(imported.lines.contains("          1  sealed: name") && !imported.output.contains("Liu Ping"))
        let object = try desk.succeed("import", file, "--dry-run", "--format", "json").object()
        #expect(object["sealed"] == [["count": 1, "path": "name"]])
        #expect(try FileSystem.status(desk.ledger + ".disclosures") == nil)
    }

    @Test("The value is shown to whoever asks for it and holds the file")
    func shown() throws {
        let desk = try desk("--seal", "note")
        #expect(try FileSystem.status(desk.ledger + ".disclosures")?.mode == 0o600)
        for words in [["show", "3"], ["list"], ["show", "3", "--format", "json"], ["export"]] {
            let answer = try desk.tool.run(words)
            #expect(answer.status == 0 && !answer.output.contains("Liu Ping") && !answer.output.contains("mill"))
        }
        #expect(try desk.succeed("show", "3", "--sealed").output.contains("Liu Ping (sealed; opened for you alone)"))
        try desk.succeed("list", "--sealed")
        let cache = try desk.folder.contents(desk.folder.path + "/cache")
        #expect(!cache.isEmpty && Traces(Array("Liu Ping".utf8)).found(in: cache) == [])
        let shown = try desk.succeed("show", "3", "--sealed", "--format", "json").object()
        #expect(shown["disclosed"]?.array?.compactMap { $0.object?["value"]?.string } == ["Liu Ping", "of the mill"])
        FileSystem.remove(desk.ledger + ".disclosures")
        #expect(try !desk.succeed("show", "3", "--sealed").output.contains("Liu Ping"))
        let report = desk.verify()
        #expect(report.verdict == .intact && report.isComplete && report.withheldFields == 2)
    }

    @Test("A disclosure opens its field and no other")
    func disclosed() throws {
        let desk = try desk("--seal", "note")
        let file = desk.folder.path + "/name.txt"
        try desk.succeed("disclose", "@candidacy:c-2", "name", "--out", file)
        #expect(try FileSystem.status(file)?.mode == 0o600)
        #expect(try desk.succeed("disclose", "3", "name", "--check", file).output.contains("Liu Ping"))
        #expect(try desk.run("disclose", "3", "note", "--check", file).status == 2)
        #expect(try desk.run("disclose", "3", "name", "--out", file).status == 1)
        #expect(try desk.run("disclose", "3", "person").errors.contains("sealed are name, note"))
        let junk = try desk.write("junk.txt", "not a disclosure!")
        #expect(try desk.run("disclose", "3", "name", "--check", junk).status == 65)
    }

    @Test("A receipt proves what was sealed to whoever was handed what opens it")
    func proved() throws {
        let desk = try desk("--seal", "note")
        let folder = desk.folder.path
        let (receipt, entry, opens) = (folder + "/r", folder + "/e", folder + "/d")
        try desk.succeed(
            "prove", "3", "--out", receipt, "--entry-out", entry, "--disclose", "name", "--disclosure-out", opens)
        #expect(try FileSystem.status(opens)?.mode == 0o600)
        let key = try LedgerReader(desk.ledger, cache: nil).identity.verifierKey
        let check = ["check-proof", receipt, "--entry", entry, "--vkey", key, "--disclosure"]
        let answer = try desk.tool.run(check + [opens])
        #expect(answer.status == 0 && answer.output.contains("sealed just this at name: Liu Ping"), "\(answer.errors)")
        #expect(!answer.output.contains("mill"))
        let forged = try desk.write("forged", Disclosure(path: "name", value: "Another").text + "\n")
        #expect(try desk.tool.run(check + [forged]).status == 2)
        #expect(try desk.run("prove", "3", "--disclose", "name").status == 64)
        // The receipt outlives the erasure of what it proves.
        try desk.succeed(
            "redact", "3", "name", "--ground", "an order", "--authority", "a court", "--code", "statute", "--yes")
        #expect(try desk.tool.run(Array(check.dropLast())).status == 0)
        try desk.succeed("verify", "--against", receipt)
        #expect(
            try desk.run("prove", "3", "--disclose", "name", "--disclosure-out", folder + "/x").errors
                .contains("was erased"))
    }

    @Test("A path to seal at which nothing stands is refused, and nothing is recorded")
    func misspelt() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let before = try desk.evidence()
        for (path, naming) in [
            ("notes", "has such a field"), ("person", "cannot be sealed"), ("recorder", "Nothing stands"),
        ] {
            let answer = try desk.run("record", "--from", "-", "--yes", "--seal", path, input: Self.line)
            #expect(answer.status == 65 && answer.errors.lowercased().contains(naming.lowercased()), "\(answer.errors)")
        }
        let file = try desk.write("one.jsonl", Self.line)
        #expect(try desk.run("import", file, "--seal", "notes").status == 65)
        #expect(try desk.evidence() == before)
    }

    @Test("The same row is imported once, the same request recorded once, although salts differ")
    func once() throws {
        let desk = try desk("--seal", "note")
        let file = try desk.write("again.jsonl", Self.line)
        let object = try desk.succeed("import", file, "--seal", "note", "--format", "json").object()
        #expect(object["duplicates"]?.integer == 1)
        // Rows that differ only in what is sealed are different rows, each known again.
        let rows = try desk.write(
            "rows.jsonl",
            ["one", "two", "three"].map {
                #"{"kind":"declaration","body":{"type":"announce","text":"\#($0)","effective":"2011-04","source":"a newspaper"}}"#
                    + "\n"
            }.joined())
        let counts = { (answer: Tool.Answer) throws in
            let object = try answer.object()
            return [object["appended"]?.integer, object["duplicates"]?.integer]
        }
        #expect(try counts(desk.run("import", rows, "--seal", "text", "--format", "json")) == [3, 0])
        #expect(try counts(desk.run("import", rows, "--seal", "text", "--format", "json")) == [0, 3])
        FileSystem.removeFolder(desk.folder.path + "/cache/audit-ledger")
        #expect(try counts(desk.run("import", rows, "--seal", "text", "--format", "json")) == [0, 3])

        let request = [
            "record", "candidacy", "--set", "id=c-3", "--set", "election=e-1", "--set", "person=p-3", "--set",
            "effective=2011", "--set", "source=s", "--token", "t-1", "--format", "json", "--set",
        ]
        let first = try desk.tool.run(request + ["name=A B"]).object()
        let again = try desk.tool.run(request + ["name=A B"]).object()
        #expect(again["repeat"] == .bool(true) && again["seq"] == first["seq"])
        #expect(try desk.tool.run(request + ["name=A C"]).status == 65)
    }

    @Test("A correction keeps sealed what was sealed")
    func correction() throws {
        let desk = try desk("--seal", "note")
        try desk.succeed("correct", "3", "--set", "note=of the old mill", "--reason", "mistyped", "--yes")
        #expect(try !desk.succeed("export").output.contains("old mill"))
        try desk.succeed("correct", "3", "--set", "label=independent", "--reason", "left out", "--yes")
        let report = desk.verify()
        // The name thrice under one digest; the note under two, the second of them twice.
        #expect(report.verdict == .intact && report.openFields == 6, "\(report.openFields)")
    }

    @Test("A backup holds what opens the fields only where that is asked for")
    func backup() throws {
        let desk = try desk()
        let folder = desk.folder.path
        try desk.succeed("backup", folder + "/a.sqlite")
        #expect(
            Traces(Array("Liu Ping".utf8)).found(in: ["a": try FileSystem.read(folder + "/a.sqlite", limit: 1 << 20)])
                == [])
        #expect(try FileSystem.status(folder + "/a.sqlite.disclosures") == nil)
        try desk.succeed("backup", folder + "/b.sqlite", "--with-disclosures", folder + "/b.sqlite.disclosures")
        #expect(try FileSystem.status(folder + "/b.sqlite.disclosures")?.mode == 0o600)
        #expect(try desk.tool.run(["show", "3", "--sealed"], ledger: folder + "/b.sqlite").output.contains("Liu Ping"))
    }

    @Test("A protected report is taken only among what a day brought, and says only the day")
    func protectedReport() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let report = { (day: String) in
            #"{"kind":"obstruction-report","body":{"candidacy":"c-1","type":"threat","target":"family","perpetrator":"unknown","protected":"yes","effective":"2011-05","source":"\#(day)"}}"#
        }
        let alone = try desk.run(
            "record", "obstruction-report", "--set", "candidacy=c-1", "--set", "type=threat", "--set", "target=family",
            "--set", "perpetrator=unknown", "--set", "protected=yes", "--set", "effective=2011-05", "--set", "source=a")
        #expect(alone.status == 65 && alone.errors.contains("record --from FILE"), "\(alone.errors)")
        let file = try desk.write("day.jsonl", report("a") + "\n" + report("b") + "\n")
        #expect(try desk.run("import", file).status == 65)
        try desk.succeed("record", "--from", file, "--yes")
        for seq in [UInt64(3), 4] { #expect(try desk.entry(seq).at.description.hasSuffix("T00:00:00Z")) }
        try desk.succeed(
            "record", "declaration", "--set", "candidacy=c-1", "--set", "type=announce", "--set", "effective=2011-05",
            "--set", "source=a", "--yes")
        // The clock did not go backwards for it.
        #expect(try desk.entry(5).kind == "declaration" && desk.verify().verdict == .intact)
    }

    @Test("Supporters: a list, slips, a root on record, and a supporter who was counted")
    func supporters() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let list = try desk.write("roll.txt", (1...12).map { "R-\($0)\r\n" }.joined())
        let folder = desk.folder.path + "/slips"
        let made = try desk.succeed("supporters", "commit", list, "--out", folder, "--format", "json").object()
        let root = try #require(made["root"]?.string)
        #expect(made["count"]?.integer == 12)
        #expect(try FileSystem.names(in: folder).count == 12)
        #expect(try FileSystem.status(folder)?.mode == 0o700)
        let recorded = try desk.succeed(
            "record", "joint-recommendation", "--set", "candidacy=c-1", "--set", "countedBy=committee", "--set",
            "met=yes", "--set", "commitment.scheme=sha256-merkle-v1", "--set", "commitment.root=\(root)", "--set",
            "counts.verified=12", "--set", "effective=2011-05", "--set", "source=a", "--format", "json"
        ).object()
        #expect(recorded["sealed"]?.array == ["counts.verified"])
        let slip = folder + "/slip-0007.txt"
        #expect(try String(contentsOfFile: slip, encoding: .utf8).contains("roll R-7\n"))
        #expect(try desk.run("supporters", "check", slip, "--root", root).status == 0)
        #expect(try desk.run("supporters", "check", slip, "--root", Hash.emptyRoot.base64).status == 2)
        #expect(try desk.run("supporters", "commit", list, "--out", folder).status == 1)
        let twice = try desk.write("twice.txt", "a\nb\na\n")
        let refused = try desk.run("supporters", "commit", twice, "--out", folder + "2")
        #expect(refused.status == 65 && refused.errors.contains("twice.txt:3:1"), "\(refused.errors)")
    }

    @Test("A person's key needs the secret, and the number stands nowhere")
    func personKey() throws {
        let desk = try Desk()
        let number = try desk.write("number.txt", "11010519491231002X\n")
        #expect(try desk.run("person-key", number).errors.contains("person-key --new"))
        try desk.succeed("person-key", "--new")
        #expect(try desk.run("person-key", "--new").status == 1)
        let key = try desk.succeed("person-key", number).lines[0]
        #expect(key.hasPrefix("p-") && key.count == 34)
        #expect(try desk.succeed("person-key", "-", input: "110105 19491231 002x").lines == [key])
        #expect(Traces(Array("11010519491231002X".utf8)).found(in: try desk.evidence()) == [])
        #expect(chmod(desk.keys.path + "/person.secret", 0o644) == 0)
        #expect(try desk.run("person-key", number).errors.contains("chmod 600"))
    }
}
