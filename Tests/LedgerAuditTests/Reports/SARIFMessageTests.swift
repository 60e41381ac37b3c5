import LedgerCore
import Testing

@testable import LedgerAudit

@Suite("Messages in SARIF")
struct SARIFMessageTests {
    @Test("Brackets in what was recorded are no link")
    func brackets() {
        #expect(AuditReport.message("see [x](http://x.example)") == ["text": "see \\[x\\](http://x.example)"])
        #expect(AuditReport.message("plain \\ text") == ["text": "plain \\ text"])
    }
}
