import Candidacy
import LedgerCore
import Testing

@testable import LedgerStorage

@Suite("Entries from JSON and JSON Lines")
struct JSONImportTests {
    private func line(_ text: String) -> String { "{\"kind\":\"observation\",\"body\":{\"text\":\"\(text)\"}}" }

    @Test("Lines: mark, CR LF, blank lines, a last line without its end; a bad line does not stop the others")
    func lines() throws {
        let reading = try ImportFixture.read("entries.jsonl")
        #expect(reading.format == .jsonLines)
        #expect(reading.lines == [1, 4, 8])
        #expect(reading.texts("type") == ["other", "other", "last"])
        #expect(reading.drafts.map(\.token) == [nil, "t-1", nil])
        #expect(reading.places == ["5:1 unknown-member", "6:37 json", "7:1 shape"])
        #expect(reading.problems[0].message.contains("“token”"))
        #expect(reading.rowCount == 6)
        let source = try ByteSource(path: ImportFixture.path("entries.jsonl"))
        try source.drain()
        #expect(reading.digest == source.digest)
    }

    @Test("An array element by element, with the place of each fault")
    func array() throws {
        let reading = try ImportFixture.read("entries.json")
        #expect(reading.format == .json)
        #expect(reading.lines == [2, 9])
        #expect(reading.texts("text") == ["a ] } \" é", "-"])
        #expect(reading.places == ["6:3 unknown-member", "7:41 json", "8:3 shape"])
        #expect(reading.rowCount == 5)
    }

    @Test("One object alone")
    func single() throws {
        let reading = try ImportFixture.read("entry.json")
        #expect(reading.format == .json)
        #expect(reading.texts("type") == ["other"])
        #expect(try ImportFile("[]").read().rowCount == 0)
    }

    @Test(
        "A broken array is reported where it breaks",
        arguments: [
            ("[{\"kind\":\"a\",\"body\":{}}\n", ["2:1 json"]),
            ("[{\"kind\":\"a\",\"body\":{}} {}]", ["1:25 json"]),
            ("[{\"kind\":\"a\",\"body\":{}},]", ["1:25 json"]),
            ("[{\"kind\":\"a\",\"body\":{}}]\n]", ["2:1 json"]),
            ("[{\"kind\":\"a\"", ["1:2 json"]),
            ("[,]", ["1:2 json"]),
            ("[", ["1:2 json"]),
            ("[1 2]", ["1:2 shape", "1:4 json"]),
            ("{\n\"kind\":\"a\",\n\"body\":{}\n}\n{}", ["5:1 json"]),
        ])
    func broken(_ text: String, _ places: [String]) throws {
        #expect(try ImportFile(text).read().places == places)
    }

    @Test(
        "The shape of an entry",
        arguments: [
            ("{\"body\":{}}", "“kind”"), ("{\"kind\":\"\",\"body\":{}}", "“kind”"),
            ("{\"kind\":1,\"body\":{}}", "“kind”"),
            ("{\"kind\":\"a\"}", "“body”"), ("{\"kind\":\"a\",\"body\":[]}", "“body”"),
            ("{\"kind\":\"a\",\"body\":{},\"token\":1}", "“token”"), ("\"text\"", "object"),
            ("{\"kind\":\"a\",\"body\":{},\"zzzzzzzzzz\":1}", "kind, body"),
        ])
    func shape(_ text: String, _ word: String) throws {
        let reading = try ImportFile("\n" + text).read(DraftReader.Options(format: .jsonLines))
        #expect(reading.problems.map(\.line) == [2])
        #expect(reading.problems.first?.message.contains(word) == true)
    }

    @Test("A line at the limit is read, one byte more is a problem, and the reader goes on behind it")
    func lineLimit() throws {
        let frame = line("").utf8.count
        let fits = line(String(repeating: "x", count: ImportLimits.line - frame))
        let tooLong = line(String(repeating: "x", count: ImportLimits.line - frame + 1))
        let file = ImportFile([fits, tooLong, line("a"), fits].joined(separator: "\r\n"))
        let reading = try file.read()
        #expect(reading.lines == [1, 3, 4])
        #expect(reading.places == ["2:1 line-too-long"])
        let huge = ImportFile(String(repeating: "x", count: 5 << 20) + "\n" + line("b"))
        let second = try huge.read(DraftReader.Options(format: .jsonLines))
        #expect(second.places == ["1:1 line-too-long"])
        #expect(second.lines == [2])
    }

    @Test("An element at the limit is read, one byte more ends the file")
    func elementLimit() throws {
        let frame = line("").utf8.count
        let fits = line(String(repeating: "x", count: ImportLimits.element - frame))
        let reading = try ImportFile("[\(fits),\n\(fits)]").read()
        #expect(reading.lines == [1, 2])
        #expect(reading.places == [])
        let tooLong = line(String(repeating: "x", count: ImportLimits.element - frame + 1))
        #expect(try ImportFile("[\(line("a")),\n \(tooLong)]").read().places == ["2:2 element-too-long"])
        let open = ImportFile("[" + String(repeating: "{\"a\":", count: 1 << 20))
        #expect(try open.read().places == ["1:2 element-too-long"])
    }

    @Test("Depth is the problem of its line")
    func depth() throws {
        let deep = String(repeating: "[", count: 100_000)
        let reading = try ImportFile("{\"kind\":\"a\",\"body\":{\"a\":\(deep)\n\(line("b"))\n").read()
        #expect(reading.problems.map(\.code) == [.json])
        #expect(reading.lines == [2])
    }

    @Test("A line across the chunks of the source is read whole")
    func chunks() throws {
        let lines = (0..<9_000).map { line(String(repeating: "y", count: $0 % 97)) }
        let reading = try ImportFile(lines.joined(separator: "\n")).read()
        #expect(reading.drafts.count == 9_000)
        #expect(reading.texts("text").map(\.count) == (0..<9_000).map { $0 % 97 == 0 ? 0 : $0 % 97 })
        let array = try ImportFile("[" + lines.joined(separator: ",\n") + "]").read()
        #expect(array.drafts == reading.drafts)
        #expect(array.lines == reading.lines)
    }
}
