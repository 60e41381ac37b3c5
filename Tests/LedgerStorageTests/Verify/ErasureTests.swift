import Candidacy
import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Lawful erasure")
struct ErasureTests {
    @Test("Bytes that a redaction names are counted as erased, and the ledger is intact")
    func lawful() throws {
        let ledger = try TestLedger(entries: 5)
        let hash = try RawDatabase(ledger.path).hashes()[2]
        try redact(ledger, hash, path: "*")
        #expect(ledger.verify().erasedEntries == 0)
        try ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 2")
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.erasedEntries == 1)
        #expect(report.checks.contains { $0.id == "entries" && $0.detail.contains("1 of them lawfully erased") })
        // It goes on from there.
        try ledger.append(300)
        #expect(ledger.verify().verdict == .intact)
    }

    @Test("Bytes that no redaction names are tampered with", arguments: [1, 3, 5])
    func unlawful(_ seq: Int) throws {
        let ledger = try TestLedger(entries: 5)
        try ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = \(seq)")
        try ledger.expect(
            .init(check: "entries", firstBad: UInt64(seq), naming: ["Entry \(seq)", "no redaction names it"]))
    }

    @Test("The redaction of one field, or of another entry, does not cover a whole entry", arguments: ["name", "note"])
    func field(_ path: String) throws {
        let ledger = try TestLedger(entries: 5)
        let hashes = try RawDatabase(ledger.path).hashes()
        try redact(ledger, hashes[2], path: path)
        try redact(ledger, hashes[3], path: "*")
        try ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 2")
        try ledger.expect(.init(check: "entries", firstBad: 2, naming: ["Entry 2", "no redaction names it"]))
    }

    @Test("An erased redaction erases nothing any more")
    func chain() throws {
        let ledger = try TestLedger(entries: 5)
        try redact(ledger, try RawDatabase(ledger.path).hashes()[2], path: "*")
        try redact(ledger, try RawDatabase(ledger.path).hashes()[6], path: "*")
        try ledger.attack("UPDATE entries SET bytes = NULL WHERE seq IN (2, 6)")
        try ledger.expect(.init(check: "entries", firstBad: 2, naming: ["Entry 2"]))
    }

    @Test("The hash of erased bytes still binds")
    func hash() throws {
        let ledger = try TestLedger(entries: 5)
        try redact(ledger, try RawDatabase(ledger.path).hashes()[2], path: "*")
        try ledger.attack("UPDATE entries SET bytes = NULL, hash = zeroblob(32) WHERE seq = 2")
        try ledger.expect(.init(check: "entries", firstBad: 3, naming: ["Entry 3"], writer: .rolledBack))
    }

    @Test("Entry 0 says whose ledger it is, and is never erased")
    func genesis() throws {
        let ledger = try TestLedger(entries: 5)
        try redact(ledger, try RawDatabase(ledger.path).hashes()[0], path: "*")
        try ledger.attack("UPDATE entries SET bytes = NULL WHERE seq = 0")
        try ledger.expect(.init(check: "entries", firstBad: 0, naming: ["entry 0"]))
    }

    private func redact(_ ledger: TestLedger, _ hash: Hash, path: String) throws {
        try Self.redact(ledger.path, ledger.keys, hash, path: path)
    }

    private static func redact(_ ledger: String, _ keys: KeyFolder, _ hash: Hash, path: String) throws {
        let body = JSONObject([
            ("of", .string(hash.base64)), ("path", .string(path)), ("ground", "order of a court"),
            ("authority", "court-example"), ("groundCode", "court-order"), ("effective", "2021-10-08"),
        ])
        let transaction = try TestLedger.writer(ledger, keys).begin()
        try transaction.append(try Decision.check(madeByVerb: Draft(kind: "redaction", body: body)))
        try transaction.commit()
    }

    @Test(
        "An entry that is redacted and erased while the ledger is verified is no tampering", arguments: [false, true])
    func during(_ isForged: Bool) throws {
        let ledger = try TestLedger(entries: 5)
        let hash = try RawDatabase(ledger.path).hashes()[2]
        let (path, keys) = (ledger.path, ledger.keys)
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: nil)
        verifier.progress = { done, _ in
            guard done == 0 else { return }
            do {
                let seal = try RawDatabase(path).sealNote
                try Self.redact(path, keys, hash, path: "*")
                if isForged { try RawDatabase(path).setSeal(seal) }
                try RawDatabase(path).run("UPDATE entries SET bytes = NULL WHERE seq = 2")
            } catch {
                Issue.record("\(error)")
            }
        }
        let report = verifier.verify(path)
        // What the key does not seal redacts nothing.
        #expect(report.verdict == (isForged ? .tampered : .intact), "\(report.summary)")
        #expect(report.size == 6 && report.erasedEntries == (isForged ? 0 : 1))
    }
}
