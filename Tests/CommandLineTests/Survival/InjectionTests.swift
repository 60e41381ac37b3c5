import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

/// Text that somebody wrote into a field, to do something to whoever reads it.
@Suite("Fields that attack their readers")
struct InjectionTests {
    /// For terminals, shells, SQL, spreadsheets, and markup.
    private static let hostile = [
        "\u{1B}[2J\u{1B}]0;owned\u{7}", "a\rb\u{8}", "\u{9B}31m", "\u{202E}txt.exe\u{2066}", "\u{2028}x\u{85}",
        "'; DROP TABLE entries; --", "\"; DELETE FROM seal; --", "$(touch pwned)", "`touch pwned`", "; touch pwned #",
        "=HYPERLINK(\"http://x.example\",\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "<script>alert(1)</script>",
        "[click](javascript:alert(1))", "![x](http://x.example/x.png)", "%s%n%x", "{0}{{1}}", "../../../etc/passwd",
    ]

    @Test("Nothing that a terminal, a shell, SQL or a viewer obeys comes out", arguments: hostile)
    func field(_ text: String) throws {
        // A title may hold no character that moves or turns text, and is refused with it.
        let isTitle = !text.unicodeScalars.contains { Printable.line(String($0)) != String($0) }
        let desk = try Desk(title: isTitle ? "a title \(text)" : nil)
        #expect(isTitle || (try? Desk(title: text)) == nil)
        try desk.recordFrame()
        let body = JSONObject([
            ("type", "announce"), ("effective", "2021-08-21"), ("source", .string("s \(text)")),
            ("id", .string("d-1")), ("label", .string("l \(text)")), ("note", .string("n \(text)")),
            ("candidacy", "c-1"),
        ])
        let line = JSONValue.object(JSONObject([("kind", "declaration"), ("body", .object(body))]))
        let taken = try desk.run(
            "record", "--from", "-", "--yes", input: String(decoding: line.canonicalBytes, as: UTF8.self) + "\n")
        expectTame(taken, text)
        // What cannot be recorded is refused in so many words; else it is there as it was written.
        if taken.status == 0 { #expect(try desk.entry(3).body == body || desk.entry(3).body["note"] == body["note"]) }
        #expect(taken.status == 0 || taken.status == 65, "\(taken.errors)")
        for words in [
            ["list"], ["show", "3"], ["status", "c-1"], ["verify"], ["audit"], [], ["show", text], ["status", text],
            ["explain", text], ["record", text], ["verify", "--against", text], ["import", text], [text],
            ["--ledger", text, "verify"], ["list", "--kind", text],
        ] {
            expectTame(try desk.tool.run(words), text)
        }
        for words in [["list"], ["show", "3"], ["verify"], ["status", "c-1"], ["audit"]] {
            let answer = try desk.tool.run(words + ["--format", "json"])
            expectTame(answer, text)
            for line in answer.lines { _ = try JSONValue.parse(line) }
        }
        let report = try desk.run("audit", "--format", "sarif")
        expectTame(report, text)
        #expect(!report.output.contains("](javascript:"))
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/pwned"))
        #expect(desk.verify().verdict == .intact)
    }

    @Test("Nor out of a file that is refused, whatever it was to be, or out of its name")
    func file() throws {
        let text = Self.hostile.prefix(10).joined(separator: " ")
        let desk = try Desk()
        let quoted = String(decoding: JSONValue.string(text).canonicalBytes, as: UTF8.self)
        let contents = [
            "\(text)\n", "{\(quoted):1}\n", #"{"kind":\#(quoted),"body":{}}"# + "\n",
            #"{"kind":"declaration","body":{"type":\#(quoted),\#(quoted):1}}"# + "\n",
            "\(text),b\n1,2,3\n\"\(text)\n", "audit-ledger/bundle@1 \(text)\n", "c2sp.org/tlog-proof@v1\n\(text)\n",
            "log \(text)\nwitness \(text) \(text)\n", "\(text)\n1\n\(text)\n\n— \(text) AAAA\n",
            #"{"id":\#(quoted),"kind":\#(quoted),"fields":[{"path":\#(quoted),"column":\#(quoted)}]}"#,
            #"{"format":"audit-ledger/profile@1","id":\#(quoted),"version":1,"title":"x","lang":\#(quoted)}"#,
            "-- title: \(text)\nSELECT \(text)", "old \(text)\n", "roll-1\n\(text)\nroll-1\n",
        ]
        // The name of a file holds no slash.
        let name = text.replacing("/", with: "_")
        for (number, content) in contents.enumerated() {
            let folder = "\(desk.folder.path)/\(number)"
            try FileSystem.makeFolder(folder)
            let file = "\(folder)/\(name)-01.sql"
            try FileSystem.create(file, Array(content.utf8), mode: 0o600)
            for words in [
                ["import", file], ["import", file, "--map", file], ["import", "--bundle", file],
                ["record", "--from", file], ["record", "declaration", "--from", file],
                ["record", "declaration", "--set-file", "note=" + file], ["correct", "--from", file],
                ["verify", "--against", file], ["verify", "--policy", file], ["verify", "--vkey", content],
                ["verify", "--tiles", folder], ["verify", "--bundle", file], ["check-proof", file, "--entry", file],
                ["profiles", "check", file], ["audit", "--checks", folder], ["disclose", "0", "x", "--check", file],
                ["cosign", "--from", file], ["supporters", "check", file, "--root", content],
                ["checkpoint", "--add-cosignature", file], ["person-key", "--from", file], ["--ledger", file, "list"],
            ] { expectTame(try desk.tool.run(words), text) }
        }
        #expect(!FileManager.default.fileExists(atPath: desk.folder.path + "/pwned"))
        #expect(desk.verify().verdict == .intact && desk.verify().size <= 2)
    }

    private func expectTame(
        _ answer: Tool.Answer, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for shown in [answer.output, answer.errors] {
            let wild = shown.unicodeScalars.filter {
                $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
                    || [0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF].contains($0.value)
                    || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
            }
            #expect(wild.isEmpty, "\(text.debugDescription): \(shown.debugDescription)", sourceLocation: sourceLocation)
        }
    }
}
