import LedgerCore
import LedgerStorage
import Testing

@Suite("Writing a ledger")
struct WriterTests {
    @Test("A new ledger is intact", arguments: [0, 1, 15, 16, 17, 255, 256, 257, 5_000])
    func intact(_ entries: Int) throws {
        let ledger = try TestLedger(entries: entries)
        let report = ledger.verify()
        #expect(report.verdict == .intact, "\(report)")
        #expect(report.size == UInt64(entries) + 1)
        #expect(report.isComplete)
        #expect(report.pin?.behind == 0)
    }

    @Test("Commits add up")
    func commits() throws {
        let ledger = try TestLedger()
        let writer = try ledger.writer()
        for count in [1, 20, 300, 1] { try ledger.append(count, to: writer) }
        #expect(ledger.verify().size == 323)
        #expect(ledger.verify().verdict == .intact)
    }

    @Test("Chunks join to one tree", .timeLimit(.minutes(2)))
    func chunks() throws {
        let ledger = try TestLedger(entries: 70_000)
        let report = ledger.verify()
        #expect(report.verdict == .intact, "\(report)")
    }
}
