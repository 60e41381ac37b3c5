import LedgerStorage
import Testing

@Suite("A journal of a writer at work, and one that was left behind")
struct SettledTests {
    @Test("A journal that stays is believed at the second look")
    func stays() throws {
        let ledger = try TestLedger()
        let connection = try Connection(ledger.path, .readOnly)
        try FileSystem.create(ledger.path + "-journal", [1], mode: 0o600)
        var calls = 0
        let code = connection.settled {
            calls += 1
            return Connection.hotJournalCode
        }
        #expect(code == Connection.hotJournalCode)
        #expect(calls == 2)
    }

    @Test("A journal that goes, or comes anew, is looked for again")
    func goes() throws {
        let ledger = try TestLedger()
        let (connection, journal) = (try Connection(ledger.path, .readOnly), ledger.path + "-journal")
        var calls = 0
        let code = connection.settled {
            calls += 1
            FileSystem.remove(journal)
            if calls == 4 { return 0 }
            try? FileSystem.create(journal, [UInt8](repeating: 1, count: calls), mode: 0o600)
            return Connection.hotJournalCode
        }
        #expect(code == 0)
        #expect(calls == 4)
    }

    @Test("What else SQLite says is handed on at once")
    func other() throws {
        let ledger = try TestLedger()
        let connection = try Connection(ledger.path, .readOnly)
        var calls = 0
        let code = connection.settled {
            calls += 1
            return 5
        }
        #expect(code == 5)
        #expect(calls == 1)
    }
}
