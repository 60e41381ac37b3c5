import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("show")
struct ShowTests {
    @Test("A number, a kind and id, and a hash show the same entry")
    func names() throws {
        let ledger = try CaseLedger("case.jsonl")
        let hash = try #require(try ledger.reader().hash(at: 21))
        let shown = try ledger.tool("show", "21").output
        for name in ["@21", "@ruling:bar-liu", hash.base64] { #expect(try ledger.tool("show", name).output == shown) }
        #expect(shown.contains("Entry 21: ruling bar-liu · Ruling\n"))
        #expect(shown.contains("  hash         \(hash.base64)\n"))
        #expect(shown.contains("  reported by  source-article (@2 publication)\n"))
        #expect(shown.contains("  grounds.1.text        and your previous behavior\n"))
        #expect(shown.contains("\nLater entries speak of it:\n  @22 (observation inf-liu)  of: c-liu · inference\n"))
    }

    @Test("References are resolved")
    func references() throws {
        let ledger = try CaseLedger("case.jsonl")
        let answer = try ledger.tool("show", "@observation:inf-liu")
        #expect(answer.output.contains("  of          @21 (ruling bar-liu)\n"))
        let object = try ledger.tool("show", "@observation:inf-liu", "--format", "json").object()
        #expect(
            object["references"] == [
                ["path": "of", "seq": 21, "kind": "ruling", "id": "bar-liu"],
                ["path": "refersTo", "seq": 20, "kind": "observation", "id": "pa-liu"],
            ])
    }

    @Test("A correction and what it corrects are both seen")
    func corrected() throws {
        let ledger = try CaseLedger("book.jsonl", origin: "elections.example.org/6")
        let seq = try ledger.seq("constituency", "ex-6")
        let next = try ledger.reader().size
        var body = try #require(try ledger.reader().entry(at: seq)).body
        let before = try #require(body["name"]?.string)
        body["name"] = "第七选区"
        body["voters"] = nil
        let replacement = String(decoding: body.canonicalBytes, as: UTF8.self)
        try ledger.record(
            "correction", #"{"supersedes":"@\#(seq)","reason":"typed wrong","replacement":\#(replacement)}"#)
        let shown = try ledger.tool("show", "\(seq)").output
        #expect(shown.contains("  corrected  by @\(next), which says what it should have said\n"))
        #expect(shown.contains("  \(before)\n"))
        #expect(shown.contains("\nAs corrected by @\(next):\n  name    第七选区\n  voters  (not said)\n"))
        #expect(shown.contains("@\(next) (correction)  supersedes: typed wrong\n"))
        #expect(try ledger.tool("show", "\(next)").output.contains(" @\(seq) (constituency ex-6)\n"))
    }

    @Test("The bytes are those of the hash")
    func bytes() throws {
        let ledger = try CaseLedger("case.jsonl")
        let bytes = try ledger.tool("show", "12", "--bytes").bytes
        #expect(bytes.last == UInt8(ascii: "\n"))
        #expect(try ledger.reader().hash(at: 12) == Hash.leaf(Array(bytes.dropLast())))
        let object = try ledger.tool("show", "12", "--format", "json").object()
        #expect(object["bytes"]?.string.map { Array($0.utf8) } == Array(bytes.dropLast()))
        #expect(
            object.keys == [
                "at", "body", "bytes", "erased", "format", "hash", "kind", "marks", "prev", "referencedBy",
                "references", "seq", "token", "v",
            ])
    }

    @Test("A sealed value is said to be one")
    func sealed() throws {
        let ledger = try CaseLedger("case.jsonl")
        let seal = "JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE"
        try ledger.record(
            "candidacy",
            #"{"id":"c-7","election":"jx-2011","person":"p-7","name":{"sealed":"\#(seal)"},"effective":"2011","source":"rfa-2011-06-09"}"#
        )
        #expect(try ledger.tool("show", "@candidacy:c-7").output.contains("  name       sealed (digest \(seal))\n"))
    }

    @Test("Erased bytes leave a hash, in every output")
    func erased() throws {
        let ledger = try CaseLedger("case.jsonl")
        let hash = try #require(try ledger.reader().hash(at: 5))
        try ledger.eraseBytes(of: 5)
        let shown = try ledger.tool("show", "5")
        #expect(shown.status == 0)
        #expect(shown.output.contains("Entry 5: its bytes were erased"))
        #expect(shown.output.contains(hash.base64))
        #expect(try ledger.tool("show", "5", "--bytes").status == 65)
        let object = try ledger.tool("show", "5", "--format", "json").object()
        #expect(object["bytes"] == .null)
        #expect(object["erased"] == .bool(true))
        #expect(try ledger.tool("list", "--since", "5", "--limit", "1").output.contains("(erased)"))
        #expect(try ledger.tool("export").lines[5] == "#\(hash.base64)")
    }

    @Test("A word that names nothing is refused, with what was probably meant")
    func wrong() throws {
        let ledger = try CaseLedger("case.jsonl")
        #expect(try ledger.tool("show").status == 64)
        #expect(try ledger.tool("show", "twelve").status == 64)
        #expect(try ledger.tool("show", "12", "--bytes", "--format", "json").status == 64)
        #expect(try ledger.tool("show", "12", "13").status == 64)
        let number = try ledger.tool("show", "99")
        #expect(number.status == 65)
        #expect(number.errors == "audit-ledger: There is no entry 99; the newest is 29.\n")
        #expect(try ledger.tool("show", "@ruling:bar-lu").errors.contains("Did you mean @ruling:bar-liu?"))
        #expect(try ledger.tool("show", "@rulings:bar-liu").errors.contains("Did you mean @ruling:bar-liu?"))
    }
}
