import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Copies that were put back")
struct RollbackTests {
    /// Puts the ledger file of another folder in the place of this one's.
    private func replace(_ ledger: TestLedger, by other: TestLedger) throws {
        try FileBytes.replace(ledger.path, try FileBytes.read(other.path))
    }

    @Test("An older copy", arguments: [1, 300])
    func older(_ count: Int) throws {
        let ledger = try TestLedger(entries: 3)
        let old = try TestLedger(copying: ledger)
        try ledger.append(count)
        try ledger.expectIntact()
        try replace(ledger, by: old)
        try ledger.expect(
            .init(verdict: .truncated, check: "pin", naming: ["\(count + 4)", "has 4"], writer: .rolledBack))
        #expect(Verdict.truncated.exitStatus == 3)
    }

    @Test("An older copy in which the key went on elsewhere", arguments: [1, 5, 9])
    func diverged(_ elsewhere: Int) throws {
        let ledger = try TestLedger(entries: 3)
        let other = try TestLedger(copying: ledger)
        try ledger.append(5)
        try ledger.expectIntact()
        other.options.clock = { Timestamp(seconds: 2_000_000_000) }
        try other.append(elsewhere)
        #expect(other.verify().verdict == .intact)
        try replace(ledger, by: other)
        try ledger.expect(.init(verdict: .truncated, check: "pin", naming: ["key"], writer: .rolledBack))
    }

    @Test("An older copy is noticed by a writer that is open")
    func openWriter() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try TestLedger(copying: ledger)
        let writer = try ledger.writer()
        try ledger.append(2, to: writer)
        try replace(ledger, by: old)
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try writer.begin() }
        #expect(error?.code == .rolledBack)
        #expect(try ledger.folder.contents() == before)
    }

    @Test("Another file under the name of one that is open is not written beside")
    func exchanged() throws {
        let ledger = try TestLedger(entries: 3)
        let writer = try ledger.writer()
        try FileSystem.copy(ledger.path, to: ledger.path + ".copy")
        try FileBytes.rename(ledger.path + ".copy", to: ledger.path)
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try writer.begin() }
        #expect(error?.code == .unsafePlace)
        #expect(try ledger.folder.contents() == before)
        // Opened anew it is a ledger like any other.
        try ledger.append(1)
        #expect(ledger.verify().size == 5)
    }

    @Test("A file exchanged within a commit is noticed before anything is acknowledged")
    func exchangedWithinCommit() throws {
        let ledger = try TestLedger(entries: 3)
        let path = ledger.path
        var options = ledger.options
        options.reached = { (point) throws(StorageError) in
            guard point == .committed else { return }
            try FileSystem.copy(path, to: path + ".copy")
            guard (try? FileBytes.rename(path + ".copy", to: path)) != nil else {
                throw StorageError(.io, "not renamed")
            }
        }
        let writer = try LedgerWriter(path, keys: ledger.keys, migrations: LedgerMigrations.all, options: options)
        let error = #expect(throws: StorageError.self) { try ledger.append(1, to: writer) }
        #expect(error?.code == .unsafePlace)
        #expect(ledger.verify().pin?.size == 4)
    }

    @Test("Another ledger of the same origin, by a key of its own, is not taken for this one")
    func substituted() throws {
        let ledger = try TestLedger(entries: 3)
        let forged = try TestLedger(entries: 3)
        #expect(forged.verify().verdict == .intact)
        try replace(ledger, by: forged)
        try ledger.expect(.init(verdict: .unverifiable, check: "pin", naming: ["another key"], writer: .keyMissing))
    }

    @Test("An older copy is not noticed without a pin, and the report says so")
    func withoutPin() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try TestLedger(copying: ledger)
        try ledger.append(1)
        let report = Verifier(migrations: LedgerMigrations.all, keys: nil).verify(old.path)
        #expect(report.verdict == .intact)
        #expect(report.checks.contains { $0.id == "pin" && $0.result == .notApplicable })
    }
}
