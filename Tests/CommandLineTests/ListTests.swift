import Candidacy
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("list")
struct ListTests {
    @Test("Every entry has a line, under a heading that says whose ledger it is")
    func everyEntry() throws {
        let ledger = try CaseLedger("case.jsonl")
        let answer = try ledger.tool("list")
        #expect(answer.status == 0)
        #expect(answer.errors == "")
        #expect(answer.lines[0].hasPrefix("observer.example.org/cn-2011 · "))
        #expect(answer.lines[1] == "This is an example, not a live record.")
        #expect(UInt64(answer.lines.count) == 3 + (try ledger.reader().size))
    }
}
