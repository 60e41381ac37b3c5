import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

/// Somebody makes a ledger of their own and hands it over, in its newest entry, to a key that others trust.
@Suite("Handed over to a key that is trusted")
struct ImposterTests {
    private let victim: TestLedger
    private let imposter: TestLedger
    private let trusted: VerifierKey

    init() throws {
        victim = try TestLedger(entries: 4)
        imposter = try TestLedger(entries: 3)
        trusted = try victim.signingKey().verifierKey
        let own = try imposter.signingKey()
        let raw = try RawDatabase(imposter.path)
        let last = try #require(try raw.hashes().last)
        let text = Rotation(origin: try Origin("example.org/test"), size: 5, previous: last, next: trusted).text
        let body = JSONObject([
            ("action", "rotate"), ("vkey", .string("\(trusted)")), ("previous", .string("\(own.verifierKey)")),
            ("size", 5), ("handover", .string("\(try SignedNote(text: text, signedBy: own))")),
        ])
        try raw.set(4, try RawDatabase.entry(4, last, "key", body))
        try raw.rebuildTree()
        try raw.forgeSeal("example.org/test", by: own)
        let checkpoint = Checkpoint(origin: try Origin("example.org/test"), size: 5, root: try raw.root())
        try raw.run("INSERT INTO checkpoints VALUES (1, 5, '\(SignedNote(text: checkpoint.text, signedBy: own))')")
    }

    @Test("It is not vouched for by that key")
    func verifierKey() throws {
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: nil)
        verifier.verifierKey = "\(trusted)"
        let report = verifier.verify(imposter.path)
        #expect(report.verdict == .unverifiable, "\(report.summary)")
        #expect(report.checks.contains { $0.id == "seal" && $0.result == .fail })
        #expect(verifier.verify(victim.path).verdict == .intact)
    }

    @Test("It meets no policy that names that key")
    func policy() throws {
        let policy = try Policy(parsing: "log \(trusted)\nquorum none\n")
        let report = AgainstTests.verify(imposter, policy: policy)
        #expect(report.verdict == .unverifiable, "\(report.summary)")
    }

    @Test("It makes no fork of what that key signed")
    func fork() throws {
        let stored = try victim.writer().checkpoint()
        #expect(stored.size == 5)
        let kept = try KeptCheckpoint(parsing: stored.bytes, name: "kept")
        let report = AgainstTests.verify(imposter, against: [kept])
        #expect(report.verdict == .unverifiable, "\(report.summary)")
        #expect(report.forks.isEmpty)
        let own = try KeptCheckpoint(
            parsing: Array(try #require(try RawDatabase(imposter.path).note()).utf8), name: "own")
        #expect(AgainstTests.verify(imposter, against: [kept, own]).forks.isEmpty)
    }
}

extension RawDatabase {
    /// The first stored checkpoint.
    fileprivate func note() throws -> String? {
        guard case .text(let bytes)? = try rows("SELECT note FROM checkpoints").first?.first else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
