import LedgerCore
import LedgerStorage
import Testing

@Suite("record --from FILE")
struct BatchTests {
    @Test("The article's case is one commit in an observer's ledger")
    func observersCase() throws {
        let desk = try Desk()
        let file = try desk.write("case.jsonl", try TestFiles.recordable("case.jsonl"))
        let answer = try desk.succeed("record", "--from", file, "--open", "name", "--format", "json")
        let object = try answer.object()
        #expect(object["seq"]?.array?.count == 29)
        #expect(object["hash"]?.array?.count == 29)
        #expect(Set(object["at"]?.array ?? []).count == 1)
        #expect(desk.verify().verdict == .intact)
        #expect(desk.verify().size == 30)
    }

    @Test("A candidacy by the book is one commit in a committee's ledger")
    func committeesBook() throws {
        let desk = try Desk(committee: "ec-example")
        let answer = try desk.succeed("record", "--from", "-", input: try TestFiles.recordable("book.jsonl"))
        #expect(answer.output.contains("Recorded 34 entries"))
        #expect(desk.verify().verdict == .intact)
        #expect(desk.verify().size == 35)
    }

    @Test("An array and a single object will do as well")
    func shapes() throws {
        let desk = try Desk()
        let lines = Desk.frame.split(separator: "\n")
        try desk.succeed("record", "--from", "-", input: "[\(lines.joined(separator: ",\n"))]")
        let one = #"{"kind":"anomaly","body":{"type":"other","detail":"the second copy","effective":"2011"}}"#
        let answer = try desk.succeed("record", "--from", "-", "--format", "json", input: one)
        #expect(try answer.object()["seq"]?.integer == 3)
    }

    @Test("One wrong entry keeps out all, each named at its line, and what hangs on it is not repeated")
    func allOrNothing() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        let text = try TestFiles.recordable("case.jsonl").replacing(#""person": ""#, with: #""person": "no key "#)
        let file = try desk.write("case.jsonl", text)
        let answer = try desk.run("record", "--from", file)
        #expect(answer.status == 65)
        #expect(try desk.evidence() == before)
        for line in [12, 14, 15] { #expect(answer.errors.contains("case.jsonl:\(line):1: person: ")) }
        #expect(answer.errors.split(separator: "\n").count == 4)
        #expect(!answer.errors.contains("Liu"))
    }

    @Test("Programs get the faults as JSON")
    func faults() throws {
        let desk = try Desk()
        let answer = try desk.run(
            "record", "--from", "-", "--format", "json", input: "{\"kind\":\"list\",\"body\":1}\n")
        #expect(answer.status == 65)
        let problem = try #require(try answer.object()["problems"]?.array?.first?.object)
        #expect(problem["file"]?.string == "standard input")
        #expect(problem["line"]?.integer == 1 && problem["column"]?.integer == 1)
        #expect(problem["code"]?.string == "shape")
    }

    @Test("Too many entries are sent to import")
    func limit() throws {
        let desk = try Desk()
        let line = #"{"kind":"anomaly","body":{"type":"other","detail":"x","effective":"2011"}}"# + "\n"
        let file = try desk.write("many.jsonl", String(repeating: line, count: 10_001))
        let answer = try desk.run("record", "--from", file)
        #expect(answer.status == 65)
        #expect(answer.errors.contains("use import"))
        #expect(desk.verify().size == 1)
    }

    @Test("CSV is sent to import")
    func csv() throws {
        let desk = try Desk()
        let answer = try desk.run("record", "--from", "-", input: "a,b\n1,2\n")
        #expect(answer.status == 65)
        #expect(answer.errors.contains("import"))
    }
}
