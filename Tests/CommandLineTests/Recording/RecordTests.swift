import LedgerCore
import LedgerStorage
import Testing

@Suite("record KIND")
struct RecordTests {
    private let request = [
        "record", "form-request", "--set", "id=fr-1", "--set", "candidacy=c-1", "--set", "requestedBy=unknown",
        "--set", "effective=2011-04", "--set", "source=a newspaper",
    ]

    @Test("The answer names the ledger, the entry, and what its references mean")
    func text() throws {
        let desk = try Desk(title: "第六选区")
        try desk.recordFrame()
        let request = try desk.tool.run(request)
        #expect(request.status == 0, "\(request.errors)")
        #expect(request.lines.first == "\(Desk.origin) (第六选区) · \(desk.ledger)")
        #expect(request.lines.contains("3  form-request fr-1 · candidacy c-1"))
        #expect(request.lines.contains("    hash \(try desk.entry(3).hash)"))
        let issue = try desk.succeed(
            "record", "form-issue", "--set", "of=@form-request:fr-1", "--set", "candidacy=c-1", "--set",
            "outcome=refused", "--set", "effective=2011-04/2011-06-07", "--set", "source=a newspaper")
        #expect(issue.lines.contains("    of = @form-request:fr-1 → entry 3"))
        #expect(try desk.entry(4).body["of"]?.string == desk.entry(3).hash.base64)
        #expect(desk.verify().verdict == .intact)
    }

    @Test("JSON says seq, hash and at, and what was resolved and filled in")
    func json() throws {
        let desk = try Desk(committee: "ec-6")
        try desk.succeed(
            "record", "committee", "--set", "id=ec-6", "--set", "name=Committee 6", "--set", "type=election-committee",
            "--set", "level=county", "--set", "effective=2021")
        let answer = try desk.succeed(
            "record", "session", "--set", "id=s-1", "--set", "effective=2021-09-12", "--set", "presentCount=7",
            "--set", "quorumMet=yes", "--format", "json")
        let object = try answer.object()
        #expect(object["format"]?.string == "audit-ledger/1")
        #expect(object["seq"]?.integer == 2)
        #expect(object["hash"]?.string == (try desk.entry(2).hash.base64))
        #expect(object["at"]?.string == "\(try desk.entry(2).at)")
        #expect(object["kind"]?.string == "session")
        #expect(object["filled"] == [["path": "committee", "value": "ec-6"]])
        #expect(object["resolved"] == [])
        #expect(object["repeat"] == .bool(false))
        #expect(object["bytes"] == nil)
        #expect(answer.errors.isEmpty)
    }

    @Test("What is filled in is said")
    func filled() throws {
        let desk = try Desk(committee: "ec-6")
        try desk.succeed(
            "record", "committee", "--set", "id=ec-6", "--set", "name=Committee 6", "--set", "type=election-committee",
            "--set", "level=county", "--set", "effective=2021")
        let answer = try desk.succeed(
            "record", "session", "--set", "id=s-1", "--set", "effective=2021-09-12", "--set", "presentCount=7",
            "--set", "quorumMet=yes")
        #expect(answer.lines.contains("    committee = ec-6 (filled)"))
    }

    @Test("Texts of files are typed by the table, in the order of the words, without their last line end")
    func setFile() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let ground = try desk.write("ground.txt", "\u{FEFF}according to the party constitution,\r\nshe was told\n")
        try desk.succeed(
            "record", "ruling", "--set", "candidacy=c-1", "--set", "decision=exclude-unspecified", "--set",
            "grounds.+.code=X-PARTY", "--set-file", "grounds.-.text=\(ground)", "--set", "grounds.+.code=X-CONDUCT",
            "--set", "grounds.-.text=a=b", "--set", "effective=../2011-06-08", "--set", "source=a newspaper", "--set",
            "form=unknown", "--set", "by.attribution=none")
        let grounds = try #require(try desk.entry(3).body["grounds"]?.array)
        #expect(grounds.map { $0.object?["code"]?.string } == ["X-PARTY", "X-CONDUCT"])
        #expect(grounds[0].object?["text"]?.string == "according to the party constitution,\nshe was told")
        #expect(grounds[1].object?["text"]?.string == "a=b")
    }

    @Test("A dry run shows the entry and its bytes, and changes nothing")
    func dryRun() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let before = try desk.evidence()
        let text = try desk.tool.run(request + ["--dry-run"])
        let json = try desk.tool.run(request + ["--dry-run", "--format", "json"])
        #expect(try desk.evidence() == before)
        #expect(text.lines.contains("Entry 3 would be, form-request fr-1 · candidacy c-1:"))
        #expect(text.lines.contains("  candidacy    c-1"))
        #expect(text.output.contains("The privacy check passed."))
        let line = try #require(text.lines.first { $0.hasPrefix("{") })
        let entry = try Entry(Array(line.utf8))
        #expect(entry.seq == 3 && entry.kind == "form-request")
        let bytes = try #require(try json.object()["bytes"]?.string)
        #expect(try Entry(Array(bytes.utf8)).body == entry.body)
        #expect(try json.object()["dryRun"] == .bool(true))
        #expect(try desk.tool.run(request).status == 0)
        #expect(try desk.entry(3).body == entry.body)
    }

    @Test("The same token is recorded once, and never for something else")
    func token() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let first = try desk.tool.run(request + ["--token", "request-7"])
        let again = try desk.tool.run(request + ["--token", "request-7", "--format", "json"])
        let other = try desk.tool.run(request + ["--set", "copies=2", "--token", "request-7"])
        #expect(first.status == 0 && again.status == 0 && other.status == 65, "\(again.errors)")
        #expect(try again.object()["repeat"] == .bool(true))
        #expect(try again.object()["seq"]?.integer == 3)
        #expect(desk.verify().size == 4)
    }

    @Test("A body comes from a file or from standard input, and options add to it")
    func body() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let body = """
            {
              "candidacy": "c-1",
              "effective": "2011-04",
              "requestedBy": "unknown",
              "source": "a newspaper"
            }
            """
        try desk.succeed("record", "form-request", "--from", try desk.write("body.json", body), "--set", "id=fr-a")
        try desk.succeed("record", "form-request", "--from", "-", "--set", "copies=2", input: body)
        #expect(try desk.entry(3).body["id"]?.string == "fr-a")
        #expect(try desk.entry(4).body["copies"]?.integer == 2)
    }

    @Test("A guard names the ledger that is meant")
    func origin() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let before = try desk.evidence()
        let wrong = try desk.tool.run(request + ["--origin", "observer.example.org/another"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains(Desk.origin))
        #expect(try desk.evidence() == before)
        #expect(try desk.tool.run(request + ["--origin", Desk.origin]).status == 0)
    }

    @Test("A protected report is dated coarsely, and its time of recording is spoken of")
    func protected() throws {
        let desk = try Desk()
        try desk.recordFrame()
        let report = [
            "record", "obstruction-report", "--set", "type=intimidation", "--set", "target=supporters", "--set",
            "candidacy=c-1", "--set", "perpetrator=unknown", "--set", "protected=yes", "--set", "source=a newspaper",
            "--dry-run",
        ]
        let day = try desk.tool.run(report + ["--set", "effective=2011-06-07"])
        #expect(day.status == 65 && day.errors.contains("month or year"))
        let month = try desk.tool.run(report + ["--set", "effective=2011-06"])
        #expect(month.status == 0 && month.output.contains("record --from FILE"), "\(month.errors)")
    }
}
