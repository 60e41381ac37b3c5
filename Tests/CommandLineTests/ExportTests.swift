import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("export")
struct ExportTests {
    @Test("Each line is the stored bytes of an entry, and they make the chain")
    func lines() throws {
        let ledger = try CaseLedger("case.jsonl")
        let answer = try ledger.tool("export")
        #expect(answer.status == 0)
        var prev: Hash?
        for (seq, line) in answer.lines.enumerated() {
            let entry = try Entry(Array(line.utf8))
            #expect(entry.seq == UInt64(seq))
            #expect(entry.prev == prev)
            prev = entry.hash
        }
        #expect(UInt64(answer.lines.count) == (try ledger.reader().size))
    }

    @Test("A file is new, whole and never overwritten")
    func file() throws {
        let ledger = try CaseLedger("case.jsonl")
        let path = ledger.folder.path + "/out.jsonl"
        let object = try ledger.tool("export", "--to", path, "--format", "json").object()
        let bytes = try FileSystem.read(path, limit: 1 << 20)
        #expect(bytes == (try ledger.tool("export").bytes))
        #expect(object["digest"]?.string == "sha256:" + SHA256.digest(bytes).hexadecimal)
        #expect(object["entries"] == 30)
        let again = try ledger.tool("export", "--to", path)
        #expect(again.status == 1)
        #expect(again.errors.contains("exists already and is not overwritten"))
        #expect(try FileSystem.read(path, limit: 1 << 20) == bytes)
    }

    @Test("Where it fails, nothing is left of it")
    func failure() throws {
        let ledger = try CaseLedger("case.jsonl")
        try ledger.damageBytes(of: 20)
        let path = ledger.folder.path + "/out.jsonl"
        #expect(try ledger.tool("export", "--to", path).status == 2)
        for left in [path, path + ".new"] { #expect(try FileSystem.status(left) == nil) }
        #expect(try ledger.tool("export", "--to", ledger.folder.path + "/none/out.jsonl").status == 1)
        #expect(try ledger.tool("export", "--format", "json").status == 64)
    }
}
