import LedgerStorage
import Testing

/// Nine thousand entries are read back by several threads where there are several cores, three by one.
@Suite("What was committed is read back")
struct ReadBackTests {
    @Test(
        "A commit of which anything stands otherwise is not acknowledged",
        arguments: [(3, 1), (3, 3), (9_000, 1), (9_000, 4_499), (9_000, 4_500), (9_000, 4_501), (9_000, 9_000)])
    func changed(_ count: Int, _ place: Int) throws {
        for change in ["hash = zeroblob(32)", "bytes = CAST(bytes || ' ' AS BLOB)", "bytes = NULL"] {
            let ledger = try TestLedger()
            let path = ledger.path
            ledger.options.reached = { (point) throws(StorageError) in
                guard point == .committed else { return }
                do {
                    try RawDatabase(path).run("UPDATE entries SET \(change) WHERE seq = \(place)")
                } catch {
                    throw StorageError(.badInput, "The test cannot change the file: \(error)")
                }
            }
            let error = #expect(throws: StorageError.self) { try ledger.append(count) }
            #expect(error?.code == .io && error?.message.contains("not what was written") == true, "\(error as Any)")
        }
    }

    @Test("A commit that stands as it was written is acknowledged", arguments: [1, 4_095, 8_191, 8_192, 9_000])
    func unchanged(_ count: Int) throws {
        let ledger = try TestLedger()
        try ledger.append(count)
        #expect(ledger.verify().size == UInt64(count + 1))
    }
}
