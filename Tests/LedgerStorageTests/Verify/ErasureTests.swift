import Candidacy
import LedgerCore
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
        let body = JSONObject([
            ("of", .string(hash.base64)), ("path", .string(path)), ("ground", "order of a court"),
            ("authority", "court-example"), ("groundCode", "court-order"), ("effective", "2021-10-08"),
        ])
        let transaction = try ledger.writer().begin()
        try transaction.append(try Decision.check(madeByVerb: Draft(kind: "redaction", body: body)))
        try transaction.commit()
    }
}
