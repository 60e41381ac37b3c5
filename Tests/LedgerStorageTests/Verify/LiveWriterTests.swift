import LedgerStorage
import Synchronization
import Testing

@Suite("Verifying beside a writer at work")
struct LiveWriterTests {
    @Test("Every verdict is intact, and the writer never finds the ledger busy", .timeLimit(.minutes(2)))
    func live() throws {
        let ledger = try TestLedger(entries: 3)
        let commits = 200
        let outcome = Mutex<(done: Bool, failure: String?)>((false, nil))
        let verifications = Mutex((count: 0, alarms: [String]()))
        let (path, keys) = (ledger.path, ledger.keys)
        Workers.run(2) { number in
            if number == 0 {
                defer { outcome.withLock { $0.done = true } }
                do {
                    let writer = try TestLedger.writer(path, keys)
                    for commit in 0..<commits { try TestLedger.append(1 + commit % 3, to: writer) }
                } catch {
                    outcome.withLock { $0.failure = "\(error)" }
                }
            } else {
                var isLast = false
                while !isLast {
                    isLast = outcome.withLock { $0.done }
                    let report = TestLedger.verify(path, keys)
                    verifications.withLock {
                        $0.count += 1
                        if report.verdict != .intact { $0.alarms.append(report.summary) }
                    }
                }
            }
        }
        #expect(outcome.withLock { $0.failure } == nil)
        let (count, alarms) = verifications.withLock { ($0.count, $0.alarms) }
        #expect(alarms.isEmpty)
        #expect(count > 3)
        var size: UInt64 = 4
        for commit in 0..<commits { size += UInt64(1 + commit % 3) }
        #expect(ledger.verify().size == size)
    }

    @Test("Writers of two connections take turns", .timeLimit(.minutes(2)))
    func twoWriters() throws {
        let ledger = try TestLedger()
        let failures = Mutex([String]())
        let (path, keys) = (ledger.path, ledger.keys)
        Workers.run(2) { _ in
            do {
                let writer = try TestLedger.writer(path, keys)
                for _ in 0..<30 { try TestLedger.append(2, to: writer) }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(ledger.verify().verdict == .intact)
        #expect(ledger.verify().size == 121)
    }
}
