import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("A ledger that goes on from one that is over")
struct SuccessionTests {
    private func succeed(
        _ ledger: TestLedger, _ succession: Succession, origin: String = "example.org/test-2"
    ) throws -> (path: String, entry: Entry) {
        var new = NewLedger(origin: origin)
        new.purpose = "test"
        new.succeeds = succession
        let path = ledger.folder.path + "/ledger/next.sqlite"
        try new.check(path, migrations: LedgerMigrations.all)
        try new.create(path, keys: ledger.keys, migrations: LedgerMigrations.all)
        #expect(TestLedger.verify(path, ledger.keys).verdict == .intact)
        return (path, try #require(try LedgerReader(path, cache: nil).entry(at: 0)))
    }

    @Test("A backup that cannot be refilled: the new ledger says what was pinned and what is left")
    func backup() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try FileBytes.read(ledger.path)
        try ledger.append(5)
        let pinned = try #require(ledger.verify().pin)
        try FileBytes.replace(ledger.path, old)
        try ledger.expect(.init(verdict: .truncated, check: "pin", writer: .rolledBack))
        var succession = try Succession(
            ofLedger: ledger.path, keys: ledger.keys, migrations: LedgerMigrations.all)
        succession.reason = "the disk failed"
        let entry = try succeed(ledger, succession).entry
        let body = try #require(entry.body["succeeds"]?.object)
        #expect(body["origin"]?.string == "example.org/test")
        #expect(body["vkey"]?.string == "\(try ledger.signingKey().verifierKey)")
        #expect(body["pinned"]?.object?["size"]?.integer == 9)
        #expect(body["pinned"]?.object?["root"]?.string == pinned.root.base64)
        #expect(body["recovered"]?.object?["size"]?.integer == 4)
        #expect(body["reason"]?.string == "the disk failed")
        // Nothing more is ever signed under the old origin.
        try ledger.expectWriter(.rolledBack)
    }

    @Test("Where no file is left, the key says which ledger it was")
    func nothingLeft() throws {
        let ledger = try TestLedger(entries: 3)
        let key = try ledger.signingKey().verifierKey
        FileSystem.remove(ledger.path)
        let body = try succeed(ledger, try Succession(of: key, keys: ledger.keys)).entry.body["succeeds"]?.object
        #expect(body?["pinned"]?.object?["size"]?.integer == 4)
        #expect(body?["recovered"] == nil)
    }

    @Test("The origin must be another, and what is left must be sound")
    func refused() throws {
        let ledger = try TestLedger(entries: 3)
        let succession = try Succession(ofLedger: ledger.path, keys: ledger.keys, migrations: LedgerMigrations.all)
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) {
            try succeed(ledger, succession, origin: "example.org/test")
        }
        #expect(error?.code == .badInput)
        #expect(try ledger.folder.contents() == before)
        try RawDatabase(ledger.path).run("UPDATE entries SET bytes = CAST('{}' AS BLOB) WHERE seq = 2")
        let unsound = #expect(throws: StorageError.self) {
            try Succession(ofLedger: ledger.path, keys: ledger.keys, migrations: LedgerMigrations.all)
        }
        #expect(unsound?.code == .tampered)
    }
}
