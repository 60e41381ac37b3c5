import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// Each is refused with one clear sentence and a documented status, and nothing changes.
@Suite("What record refuses")
struct RefusalTests {
    struct Bad: CustomTestStringConvertible, Sendable {
        let name: String
        let file: [UInt8]
        let says: String
        var testDescription: String { name }

        init(_ name: String, _ file: String, _ says: String) {
            (self.name, self.file, self.says) = (name, Array(file.utf8), says)
        }

        init(_ name: String, bytes: [UInt8], _ says: String) {
            (self.name, self.file, self.says) = (name, bytes, says)
        }
    }

    private static func list(_ body: String) -> String { #"{"kind":"form-request","body":{\#(body)}}"# + "\n" }

    static let files: [Bad] = [
        Bad("a duplicate key", list(#""id":"a","id":"b""#), "bad.jsonl:1:41: "),
        Bad("a float", list(#""copies":1.5"#), "bad.jsonl:1:41: "),
        Bad(
            "nesting 1,000 deep",
            list(#""a":"# + String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000)),
            "nest deeper than 32"),
        Bad("an escaped NUL", list(##""note":"a\u0000b""##), "U+0000"),
        Bad("a raw NUL", list("\"note\":\"a\u{0}b\""), "bad.jsonl:1:41: "),
        Bad(
            "invalid UTF-8",
            bytes: Array(#"{"kind":"form-request","body":{"note":""#.utf8) + [0xFF] + Array("\"}}\n".utf8),
            "not UTF-8"),
        Bad("a missing brace on line 2", list(#""id":"a""#) + "{\"kind\":\"list\"\n", "bad.jsonl:2:15: "),
        Bad("an unknown kind", #"{"kind":"rulling","body":{"id":"a"}}"#, "Did you mean `ruling`?"),
        Bad("an unknown field", list(#""candidcy":"c-1""#), "Did you mean `candidacy`?"),
        Bad("a missing field", list(#""candidacy":"c-1","effective":"2011","source":"s""#), "requestedBy: "),
        Bad(
            "no source", list(#""candidacy":"c-1","effective":"2011","requestedBy":"unknown""#),
            "only together with the `source`"),
        Bad(
            "an identity number",
            list(
                #""candidacy":"c-1","effective":"2011","requestedBy":"unknown","source":"s","note":"11010519491231002X""#
            ),
            "resident identity number"),
        Bad("a kind with a verb of its own", #"{"kind":"genesis","body":{"id":"a"}}"#, "audit-ledger init"),
        Bad("UTF-16", bytes: [0xFF, 0xFE, 0x7B, 0x00], "UTF-16"),
        Bad("nothing", "", "empty"),
    ]

    @Test("A file of entries", arguments: files)
    func file(_ bad: Bad) throws {
        let desk = try Desk()
        try desk.recordFrame()
        let before = try desk.evidence()
        let answer = try desk.run("record", "--from", try desk.write("bad.jsonl", Data(bad.file)))
        #expect(answer.status == 65)
        #expect(answer.errors.contains(bad.says), "\(answer.errors)")
        #expect(!answer.errors.contains("11010519491231002X"))
        #expect(answer.output.isEmpty)
        #expect(try desk.evidence() == before)
    }

    @Test(
        "The words of a call",
        arguments: [
            (["record"], 64, "KIND is missing"),
            (["record", "rulling", "--set", "id=a"], 65, "Did you mean ruling?"),
            (["record", "ruling", "--set", "id"], 64, "path=value"),
            (["record", "ruling", "--sett", "id=a"], 64, "Did you mean --set?"),
            (["record", "--from", "-", "--set", "id=a"], 64, "name it"),
            (["record", "ruling", "--set", "candidcy=c-1"], 65, "Did you mean `candidacy`?"),
            (["record", "ruling", "--set", "grounds.1.code=A"], 65, "leaves a gap"),
            (["record", "constituency", "--set", "seats=many"], 65, "whole number"),
            (["record", "ruling", "--set-file", "note=missing.txt"], 1, "does not exist"),
            (["record", "--from", "missing.jsonl"], 1, "cannot be opened"),
            (["record", "form-issue", "--set", "of=@form-request:fr-9"], 65, "There is no form-request"),
            (["record", "form-issue", "--set", "of=@99"], 65, "the newest is 2"),
            (["correct", "99", "--void", "--reason", "x"], 65, "the newest is 2"),
            (["correct", "1", "--reason", "x"], 64, "Say what is wrong"),
            (["correct", "1", "--void"], 64, "--reason is missing"),
            (["correct", "1", "--void", "--set", "id=a", "--reason", "x"], 64, "either voided or put right"),
            (["correct", "0", "--void", "--reason", "x"], 65, "genesis"),
            (["import"], 64, "FILE is missing"),
            (["import", "missing.csv"], 1, "cannot be opened"),
            (["import", "a.csv", "--map", "br-tes"], 64, "Did you mean br-tse?"),
            (["import", "a.csv", "--repair", "unwarp"], 64, "Did you mean unwrap?"),
            (["migrate", "stauts"], 64, "Did you mean status?"),
            (["migrate", "new", "Big Change"], 64, "small letters"),
            (["backup"], 64, "FILE is missing"),
        ])
    func words(_ words: [String], _ status: Int32, _ says: String) throws {
        let desk = try Desk()
        try desk.recordFrame()
        let before = try desk.evidence()
        let answer = try desk.tool.run(words)
        #expect(answer.status == status, "\(answer.errors)")
        #expect(answer.errors.contains(says), "\(answer.errors)")
        #expect(try desk.evidence() == before)
    }

    @Test("An entry has at most 65,535 bytes; one of exactly as many is taken")
    func size() throws {
        let desk = try Desk()
        let before = try desk.evidence()
        func body(_ last: Int) -> String {
            let texts = (0..<9).map { String(repeating: "x", count: $0 < 8 ? 8_000 : last) }
            let members = texts.map { #"{"lang":"en","path":"note","text":"\#($0)"}"# }.joined(separator: ",")
            return #"{"effective":"2011","type":"other","detail":"d","translations":[\#(members)]}"#
        }
        let probe = try desk.succeed(
            "record", "anomaly", "--from", "-", "--dry-run", "--format", "json", input: body(1))
        let bytes = try #require(try probe.object()["bytes"]?.string).utf8.count
        let room = 65_535 - bytes
        try #require(room < 8_000)
        let tooLong = try desk.run("record", "anomaly", "--from", "-", input: body(2 + room))
        #expect(tooLong.status == 65)
        #expect(tooLong.errors.contains("65536 bytes and may have 65535"), "\(tooLong.errors)")
        #expect(try desk.evidence() == before)
        try desk.succeed("record", "anomaly", "--from", "-", input: body(1 + room))
        #expect(try desk.entry(1).bytes.count == 65_535)
    }

    @Test("A text that is not UTF-8 is refused at its place")
    func setFile() throws {
        let desk = try Desk()
        let path = try desk.write("note.txt", Data([0x61, 0x0A, 0x62, 0xFF]))
        let answer = try desk.run("record", "ruling", "--set-file", "note=\(path)")
        #expect(answer.status == 65)
        #expect(answer.errors.contains("note.txt:2:2: "))
    }
}
