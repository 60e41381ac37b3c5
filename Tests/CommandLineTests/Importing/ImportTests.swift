import LedgerCore
import LedgerStorage
import Testing

@Suite("import")
struct ImportTests {
    @Test("Rows become entries once, and the ledger is verified before success is told")
    func csv() throws {
        let desk = try Desk()
        let file = try desk.write("sample.csv", SampleFile.text([2, 2, 14, 6, 2]))
        let text = try desk.succeed("import", file, "--map", "br-tse")
        #expect(text.lines.contains("Read 5 rows."))
        #expect(text.lines.contains("Appended 5."))
        #expect(text.lines.contains("          3  status 2 DEFERIDO"))
        #expect(text.lines.contains("          1  status 6 RENÚNCIA"))
        #expect(text.lines.contains("Entries 1 to 5."))
        #expect(text.lines.last == "Verdict: intact")
        let again = try desk.succeed("import", file, "--map", "br-tse", "--format", "json").object()
        #expect(again["read"]?.integer == 5 && again["appended"]?.integer == 0 && again["duplicates"]?.integer == 5)
        #expect(again["rejected"]?.integer == 0 && again["problems"] == [] && again["verdict"]?.string == "intact")
        #expect(again["first"] == .null && again["size"]?.integer == 8)
        #expect(again["head"]?.string == (try desk.entry(7).hash.base64))
    }

    @Test("A row that cannot be imported keeps out all, at its line and column")
    func broken() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        var lines = SampleFile.text([2, 2, 14, 6, 2]).split(separator: "\n").map(String.init)
        lines[3] = "30/10/2018;12:00:00;2018;XX;297"
        lines[5] = lines[5].replacing("30/10/2018", with: "2018-10-30")
        let file = try desk.write("sample.csv", lines.joined(separator: "\n") + "\n")
        let text = try desk.run("import", file, "--map", "br-tse")
        #expect(text.status == 65)
        #expect(text.errors.contains("sample.csv:4:"), "\(text.errors)")
        #expect(text.errors.contains("sample.csv:6:1: "), "\(text.errors)")
        #expect(text.output.contains("2 of them cannot be imported, so nothing was appended."))
        let json = try desk.run("import", file, "--map", "br-tse", "--format", "json")
        #expect(json.status == 65)
        let object = try json.object()
        #expect(object["read"]?.integer == 5 && object["rejected"]?.integer == 2 && object["appended"]?.integer == 0)
        #expect(object["problems"]?.array?.map { $0.object?["line"]?.integer } == [4, 6])
        #expect(object["size"]?.integer == 1 && object["verdict"] == .null)
        #expect(try desk.evidence() == before)
    }

    @Test("CSV without a map names the one that fits")
    func needsMap() throws {
        let desk = try Desk()
        let answer = try desk.run("import", try desk.write("sample.csv", SampleFile.text([2])))
        #expect(answer.status == 64)
        #expect(answer.errors.contains("--map br-tse"))
    }

    @Test("A dry run says what would be, and changes nothing")
    func dryRun() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        let file = try desk.write("sample.csv", SampleFile.text([2, 14]))
        let answer = try desk.succeed("import", file, "--map", "br-tse", "--dry-run")
        #expect(answer.lines.contains("Would append 2."))
        #expect(answer.lines.last == "This was a dry run: nothing was recorded.")
        #expect(try desk.evidence() == before)
    }

    @Test("JSON Lines are imported with what they refer to")
    func jsonLines() throws {
        let desk = try Desk()
        let file = try desk.write("case.jsonl", try TestFiles.recordable("case.jsonl"))
        let text = try TestFiles.recordable("case.jsonl").replacing(#""person": ""#, with: #""person": "no key "#)
        let refused = try desk.run("import", try desk.write("wrong.jsonl", text))
        #expect(refused.status == 65 && refused.errors.contains("wrong.jsonl:12:1: person: "))
        let object = try desk.succeed("import", file, "--open", "name", "--format", "json").object()
        #expect(object["appended"]?.integer == 29 && object["size"]?.integer == 31)
        #expect(
            try desk.succeed("import", file, "--open", "name").lines.contains(
                "Stood there already: 29. Left out by the map: 0."))
    }

    @Test("Several files are one commit, or none")
    func several() throws {
        let desk = try Desk()
        let good = try desk.write("good.jsonl", Desk.frame)
        let bad = try desk.write("bad.jsonl", "{\"kind\":\"list\"}\n")
        #expect(try desk.run("import", good, bad).status == 65)
        #expect(desk.verify().size == 1)
    }
}
