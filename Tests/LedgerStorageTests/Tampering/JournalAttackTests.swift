import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Journals that were planted or left")
struct JournalAttackTests {
    @Test("What an interrupted writer left is undone in a private copy, and the ledger is intact")
    func genuine() throws {
        let ledger = try TestLedger(entries: 20)
        let before = try FileBytes.read(ledger.path)
        let crashed = try Journals.interrupted(ledger)
        try #require(try FileBytes.read(crashed.path) != before, "nothing was written before the commit")
        let report = try crashed.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.size == 21)
        #expect(report.checks.contains { $0.id == "file" && $0.detail.contains("interrupted") })
        // The next writer undoes it for good, and goes on.
        try crashed.append(1)
        #expect(try FileSystem.status(crashed.path + "-journal") == nil)
        #expect(crashed.verify().verdict == .intact)
        #expect(crashed.verify().size == 22)
    }

    @Test("A journal of an older state makes an older ledger, which is noticed before it is undone")
    func older() throws {
        let ledger = try TestLedger(entries: 20)
        let journal = try Journals.journal(of: ledger, touching: Journals.everything)
        try ledger.append(40)
        try ledger.expectIntact()
        try FileSystem.create(ledger.path + "-journal", journal, mode: 0o600)
        try ledger.expect(.init(verdict: .truncated, check: "pin", naming: ["61", "21"], writer: .rolledBack))
    }

    @Test("A journal of an older state cannot pass where nobody has the pin, once something is pinned elsewhere")
    func olderWithoutPin() throws {
        let ledger = try TestLedger(entries: 20)
        let journal = try Journals.journal(of: ledger, touching: "UPDATE seal SET note = ''")
        try ledger.append(40)
        try ledger.expectIntact()
        try FileSystem.create(ledger.path + "-journal", journal, mode: 0o600)
        // Only the pages of the seal are put back: the older seal does not cover the entries.
        let report = Verifier(migrations: LedgerMigrations.all, keys: nil).verify(ledger.path)
        #expect(report.verdict == .tampered, "\(report.summary)")
    }

    @Test("A journal that puts back forged content")
    func forged() throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.expectIntact()
        let forged = try TestLedger(copying: ledger)
        try RawDatabase(forged.path).run("UPDATE entries SET bytes = x'7b7d' WHERE seq = 3")
        let journal = try Journals.journal(of: forged, touching: "UPDATE entries SET bytes = NULL WHERE seq = 3")
        try FileSystem.create(ledger.path + "-journal", journal, mode: 0o600)
        try ledger.expect(.init(check: "entries", firstBad: 3, naming: ["Entry 3"]))
    }

    @Test("A planted journal is noticed by a writer that was open before")
    func openWriter() throws {
        let ledger = try TestLedger(entries: 20)
        let writer = try ledger.writer()
        let forged = try TestLedger(copying: ledger)
        try RawDatabase(forged.path).run("UPDATE entries SET bytes = x'7b7d' WHERE seq = 3")
        let journal = try Journals.journal(of: forged, touching: "UPDATE entries SET bytes = NULL WHERE seq = 3")
        try FileSystem.create(ledger.path + "-journal", journal, mode: 0o600)
        let before = try ledger.folder.contents()
        let error = #expect(throws: StorageError.self) { try writer.begin() }
        #expect(error?.code == .tampered)
        #expect(try ledger.folder.contents() == before)
    }

    @Test("A journal that names a super-journal deletes no file", arguments: [true, false])
    func superJournal(_ isOfForgedContent: Bool) throws {
        let ledger = try TestLedger(entries: 20)
        try ledger.expectIntact()
        let victim = ledger.folder.path + "/victim"
        try FileSystem.create(victim, Array("precious".utf8), mode: 0o600)
        let journal = try Journals.journal(
            of: ledger, touching: isOfForgedContent ? Journals.everything : "UPDATE seal SET note = ''")
        try FileSystem.create(ledger.path + "-journal", Journals.naming(victim, journal), mode: 0o600)
        try ledger.expect(.init(check: "file", naming: ["super-journal"], writer: .unsafePlace))
        #expect(try FileBytes.read(victim) == Array("precious".utf8))
        // The danger is real: SQLite by itself deletes the file.
        let copy = try TestLedger(copying: ledger)
        try RawDatabase(copy.path).run("UPDATE seal SET note = note")
        #expect(try FileSystem.status(victim) == nil)
    }

    @Test("A journal without content changes nothing", arguments: [[], [UInt8](repeating: 0, count: 512)])
    func empty(_ journal: [UInt8]) throws {
        let ledger = try TestLedger(entries: 3)
        try FileSystem.create(ledger.path + "-journal", journal, mode: 0o600)
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        try ledger.append(1)
        #expect(ledger.verify().verdict == .intact)
    }

    @Test("A journal of random bytes is never a crash, and never hides anything")
    func random() throws {
        var random = Seeded(3)
        for _ in 0..<20 {
            let ledger = try TestLedger(entries: 3)
            var journal = try Journals.journal(of: ledger, touching: Journals.everything)
            for _ in 0..<8 {
                journal[Int.random(in: 0..<journal.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            try FileSystem.create(ledger.path + "-journal", journal, mode: 0o600)
            let report = try ledger.verifyUntouched()
            if report.verdict == .intact { #expect(report.size == 4) }
        }
    }
}
