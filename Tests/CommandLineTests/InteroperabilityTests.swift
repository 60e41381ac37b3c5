import Foundation
import LedgerCore
import LedgerStorage
import Testing

/// Software that we did not write reads what the tool wrote.
@Suite("Read by others")
struct InteroperabilityTests {
    @Test("Thirty lines of Python find the same head and root", .enabled(if: Python.path != nil, "python3 is not here"))
    func python() throws {
        let ledger = try CaseLedger("case.jsonl", "case-second-account.jsonl")
        try ledger.record((0..<300).map { .declaration("d-\($0)") })
        let report = Verifier(migrations: .ledger, keys: nil).verify(ledger.path)
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Interoperability/read_ledger.py").path
        let answer = try ledger.tool.launch(try #require(Python.path), [script, ledger.path])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.lines == ["\(report.size)", report.head?.base64 ?? "", report.root?.base64 ?? ""])
    }
}

private enum Python {
    static let path = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
}
