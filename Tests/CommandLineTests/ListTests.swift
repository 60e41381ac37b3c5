import Candidacy
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("list")
struct ListTests {
    @Test("Every entry has a line, under a heading that says whose ledger it is")
    func everyEntry() throws {
        let ledger = try CaseLedger("case.jsonl", title: "第六选区")
        let answer = try ledger.tool("list")
        #expect(answer.status == 0)
        #expect(answer.errors == "")
        #expect(answer.lines[0] == "observer.example.org/cn-2011 (第六选区) · \(ledger.path)")
        #expect(answer.lines[1] == "This is an example, not a live record.")
        #expect(UInt64(answer.lines.count) == 3 + (try ledger.reader().size))
        #expect(answer.lines[2].hasPrefix("seq  recorded"))
        // No colour in a pipe.
        #expect(!answer.output.utf8.contains(0x1B))
    }

    @Test("A line is never cut in a pipe")
    func uncut() throws {
        let ledger = try CaseLedger("case.jsonl")
        let text = "‘independent candidates’ have no legal basis."
        #expect(try ledger.tool("list", "--kind", "interpretation").output.contains(text))
    }

    @Test("Later entries mark the earlier ones in words")
    func marks() throws {
        let ledger = try CaseLedger("case.jsonl")
        let bar = try ledger.seq("ruling", "bar-liu")
        let next = try ledger.reader().size
        let entry = try #require(try ledger.reader().entry(at: bar))
        var body = entry.body
        body["effectiveNote"] = "about the end of May"
        let replacement = String(decoding: body.canonicalBytes, as: UTF8.self)
        try ledger.record(
            "correction", #"{"supersedes":"@\#(bar)","reason":"typed wrong","replacement":\#(replacement)}"#)
        try ledger.record("correction", #"{"supersedes":"@11","reason":"not hers","void":"yes"}"#)
        try ledger.record(
            "ruling",
            #"{"supersedes":"@ruling:stmt","decision":"interpretive-statement","form":"oral","effective":"2011-06-10","source":"rfa-2011-06-09"}"#
        )
        try ledger.record(
            "election",
            #"{"amends":"@election:jx-2011","id":"jx-2011","level":"county","type":"general","jurisdiction":"CN-JX","effective":"2011-05","source":"rfa-2011-06-09"}"#
        )
        // A voided entry marks nothing any more.
        try ledger.record("correction", #"{"supersedes":"@\#(next + 2)","reason":"twice","void":"yes"}"#)
        let lines = Array(try ledger.tool("list").lines[3...])
        #expect(lines[Int(bar)].contains("  corrected by \(next) · c-liu · exclude-unspecified"))
        #expect(lines[11].contains("  voided by \(next + 1) · "))
        #expect(lines[9].contains("  amended by \(next + 3) · "))
        #expect(!lines[Int(try ledger.seq("ruling", "stmt"))].contains("superseded"))
        #expect(lines[Int(next + 2)].contains("voided by \(next + 4)"))
        let objects = try ledger.tool("list", "--since", "\(bar)", "--limit", "1", "--format", "json").objects()
        #expect(objects[0]["marks"] == [["manner": "corrected", "by": .integer(Int64(next)), "path": .null]])
    }

    @Test("Filters narrow the list")
    func filters() throws {
        let ledger = try CaseLedger("case.jsonl")
        func seqs(_ words: String...) throws -> [Int64] {
            try ledger.tool.run(["list", "--format", "json"] + words).objects().compactMap { $0["seq"]?.integer }
        }
        #expect(try seqs("--kind", "ruling") == [21, 23])
        #expect(try seqs("--candidacy", "c-liu") == [14, 17, 18, 19, 20, 21, 22])
        #expect(try seqs("--candidacy", "c-liu", "--kind", "ruling") == [21])
        #expect(try seqs("--candidacy", "c-liu", "--since", "18", "--limit", "2") == [18, 19])
        #expect(try seqs("--election", "haidian-2003") == [10, 15, 16, 28, 29])
        #expect(try seqs("--since", "28") == [28, 29])
        #expect(try seqs("--limit", "3") == [0, 1, 2])
        #expect(try seqs("--since", "30") == [])
        #expect(try ledger.tool("list", "--since", "30").lines.last == "No entry fits.")
    }

    @Test("JSON Lines: one object for each entry, all alike")
    func json() throws {
        let ledger = try CaseLedger("book.jsonl", origin: "elections.example.org/6")
        let answer = try ledger.tool("list", "--format=json")
        let objects = try answer.objects()
        #expect(UInt64(objects.count) == (try ledger.reader().size))
        #expect(answer.bytes.last == UInt8(ascii: "\n"))
        for (seq, object) in objects.enumerated() {
            #expect(object.keys == ["at", "body", "erased", "format", "hash", "kind", "marks", "seq"])
            #expect(object["format"] == "audit-ledger/1")
            let entry = try #require(try ledger.reader().entry(at: UInt64(seq)))
            #expect(object["hash"]?.string == entry.hash.base64)
            #expect(object["body"] == .object(entry.body))
        }
    }

    @Test("A misspelt word is named, with what was probably meant")
    func misspelt() throws {
        let ledger = try CaseLedger("case.jsonl")
        let kind = try ledger.tool("list", "--kind", "rulign")
        #expect(kind.status == 64)
        #expect(kind.errors.contains("Did you mean ruling?"))
        let candidacy = try ledger.tool("list", "--candidacy", "c-xu-2030")
        #expect(candidacy.status == 65)
        #expect(candidacy.errors.contains("Did you mean c-xu-2003?"))
        #expect(try ledger.tool("list", "--election", "jx-2012").status == 65)
        #expect(try ledger.tool("list", "--limit", "ten").status == 64)
        #expect(try ledger.tool("list", "--kinds", "ruling").errors.contains("Did you mean --kind?"))
    }
}
