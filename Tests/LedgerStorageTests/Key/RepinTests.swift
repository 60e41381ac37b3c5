import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("The way back from a lost pin")
struct RepinTests {
    private func pinPath(_ ledger: TestLedger) throws -> String {
        ledger.keys.pinPath(try LedgerReader(ledger.path, cache: nil).keyHistory().current)
    }

    private func repin(_ ledger: TestLedger, _ options: LedgerOptions? = nil) throws -> (size: UInt64, root: Hash) {
        try Repin(ledger.path, keys: ledger.keys, migrations: LedgerMigrations.all, options: options ?? ledger.options)
            .run(authority: "chair")
    }

    private func expectRefused(_ ledger: TestLedger, _ code: StorageError.Code) throws {
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try repin(ledger) }
        #expect(error?.code == code, "\(error.debugDescription)")
        #expect(try ledger.folder.contents() == before)
    }

    @Test("A new pin, and an entry that says so", arguments: [false, true])
    func lost(_ isRotated: Bool) throws {
        let ledger = try TestLedger(entries: 3)
        if isRotated { try ledger.writer().rotateKey() }
        FileSystem.remove(try pinPath(ledger))
        try ledger.expect(.init(verdict: .unverifiable, check: "pin", naming: ["pin"], writer: .keyMissing))
        let (size, root) = try repin(ledger)
        #expect(size == (isRotated ? 6 : 5))
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.pin?.size == size && report.pin?.root == root && report.pin?.behind == 0)
        let entry = try #require(try LedgerReader(ledger.path, cache: nil).entry(at: size - 1))
        #expect(entry.kind == "anomaly" && entry.body["type"]?.string == "lost-pin")
        #expect(entry.body["authority"]?.string == "chair")
        try ledger.append(1)
        try ledger.expectIntact()
        #expect(try FileSystem.names(in: ledger.keys.path).filter { $0.hasPrefix(".") }.isEmpty)
    }

    @Test("A pin that is there is not lost, and one that is damaged is kept")
    func there() throws {
        let ledger = try TestLedger(entries: 3)
        try expectRefused(ledger, .exists)
        let old = try FileBytes.read(ledger.path)
        try ledger.append(1)
        try FileBytes.replace(ledger.path, old)
        try expectRefused(ledger, .exists)
        try FileBytes.replace(try pinPath(ledger), Array("damaged".utf8))
        try expectRefused(ledger, .exists)
    }

    @Test("What is not intact is not pinned")
    func tampered() throws {
        let ledger = try TestLedger(entries: 3)
        FileSystem.remove(try pinPath(ledger))
        try RawDatabase(ledger.path).run("UPDATE entries SET bytes = CAST('{}' AS BLOB) WHERE seq = 2")
        try expectRefused(ledger, .tampered)
    }

    @Test("Without the key there is no pin")
    func noKey() throws {
        let ledger = try TestLedger(entries: 3)
        FileSystem.remove(try pinPath(ledger))
        FileSystem.remove(ledger.keys.keyPath(try ledger.signingKey().verifierKey))
        try expectRefused(ledger, .keyMissing)
    }

    @Test("A process that dies in between can begin again", arguments: CommitPoint.ofACommit + [.pinMade])
    func crash(_ point: CommitPoint) throws {
        let ledger = try TestLedger(entries: 3)
        let path = try pinPath(ledger)
        FileSystem.remove(path)
        var options = ledger.options
        options.reached = { (reached) throws(StorageError) in
            if reached == point { throw StorageError(.io, "The process died.") }
        }
        #expect(throws: StorageError.self) { try repin(ledger, options) }
        #expect(try FileSystem.status(path) == nil)
        let size = try repin(ledger).size
        #expect(size == (point == .sealed ? 5 : 6))
        try ledger.expectIntact()
    }

    @Test("Every further pin is made anew with it")
    func further() throws {
        let ledger = try TestLedger(entries: 3)
        FileSystem.remove(try pinPath(ledger))
        let keys = KeyFolder(ledger.keys.path, furtherPins: [ledger.folder.path + "/usb"])
        _ = try Repin(ledger.path, keys: keys, migrations: LedgerMigrations.all).run()
        let writer = try LedgerWriter(ledger.path, keys: keys, migrations: LedgerMigrations.all)
        try TestLedger.append(1, to: writer)
        #expect(TestLedger.verify(ledger.path, keys).verdict == .intact)
    }
}
