import LedgerCore
import LedgerStorage
import Testing

@Suite("A ledger held against a policy")
struct PolicyCheckTests {
    private static let time: UInt64 = 1_767_225_600

    private func witness(_ letter: String) throws -> SigningKey {
        try SigningKey(name: "\(letter).example", algorithm: .cosignature, seed: SHA256.digest(letter).bytes)
    }

    private func policy(_ rule: String, log: VerifierKey? = nil) throws -> Policy {
        let witnesses = try ["a", "b", "c"].map { "witness \($0) \(try witness($0).verifierKey)\n" }.joined()
        return try Policy(parsing: (log.map { "log \($0)\n" } ?? "") + witnesses + rule)
    }

    private func cosign(_ ledger: TestLedger, _ letters: String...) throws {
        let writer = try ledger.writer()
        for letter in letters {
            let note = try writer.checkpoint().note
            _ = try writer.add(
                cosignatures: note.adding(NoteSignature(of: note.text, at: Self.time, by: witness(letter))))
        }
    }

    private func detail(_ report: VerificationReport) -> String {
        report.checks.first { $0.id == "policy" }?.detail ?? ""
    }

    @Test("As many as the policy asks are enough, and how far they saw is told")
    func met() throws {
        let ledger = try TestLedger(entries: 5)
        try cosign(ledger, "a", "c")
        try ledger.append(4)
        // One that nobody cosigned yet takes nothing from those who did.
        _ = try ledger.writer().checkpoint()
        let key = try ledger.signingKey().verifierKey
        for rule in ["quorum none", "quorum a", "group g 2 a b c\nquorum g", "group g all a c\nquorum g"] {
            for log in [nil, key] {
                let report = AgainstTests.verify(ledger, policy: try policy(rule, log: log))
                #expect(report.verdict == .intact, "\(rule): \(report.summary)")
                #expect(detail(report).contains("6 of the 10 entries"), "\(rule)")
                #expect(detail(report).contains("a at 2026-01-01T00:00:00Z"), "\(rule)")
            }
        }
    }

    @Test("Fewer are unverifiable, never tampered", arguments: ["", "a"])
    func short(_ cosigner: String) throws {
        let ledger = try TestLedger(entries: 5)
        _ = try ledger.writer().checkpoint()
        if !cosigner.isEmpty { try cosign(ledger, cosigner) }
        for rule in ["quorum b", "group g all a b\nquorum g", "group g 2 a b c\nquorum g"] {
            let report = AgainstTests.verify(ledger, policy: try policy(rule))
            #expect(report.verdict == .unverifiable, "\(rule): \(report.summary)")
            #expect(report.verdict.exitStatus == 6)
            #expect(detail(report).contains("short of its quorum"))
        }
    }

    @Test("Without a checkpoint, or for another log, nothing can be told")
    func untold() throws {
        let ledger = try TestLedger(entries: 5)
        #expect(AgainstTests.verify(ledger, policy: try policy("quorum none")).verdict == .unverifiable)
        _ = try ledger.writer().checkpoint()
        let other = try SigningKey(random: "example.org/test").verifierKey
        let report = AgainstTests.verify(ledger, policy: try policy("quorum none", log: other))
        #expect(report.verdict == .unverifiable)
        #expect(detail(report).contains("does not name"))
    }

    @Test("A cosignature that is false is unverifiable")
    func falsified() throws {
        let ledger = try TestLedger(entries: 5)
        let writer = try ledger.writer()
        let note = try writer.checkpoint().note
        let bad = try NoteSignature(of: "another\n1\n\(Hash.emptyRoot)\n", at: Self.time, by: witness("a"))
        _ = try writer.add(cosignatures: note.adding(bad))
        let report = AgainstTests.verify(ledger, policy: try policy("quorum a"))
        #expect(report.verdict == .unverifiable, "\(report.summary)")
        #expect(AgainstTests.verify(ledger).verdict == .intact)
    }

    @Test("Tampering is tampering, whoever cosigned before")
    func tampered() throws {
        let ledger = try TestLedger(entries: 20)
        try cosign(ledger, "a")
        try ledger.attack { raw in try raw.rechain(from: 3, (3..<21).map { "another history, \($0)" }) }
        #expect(AgainstTests.verify(ledger, policy: try policy("quorum a")).verdict == .tampered)
    }

    @Test("A rotation, under which a ledger signs twice itself, hides no cosignature")
    func rotated() throws {
        let ledger = try TestLedger(entries: 5)
        try cosign(ledger, "a")
        try ledger.writer().rotateKey()
        let report = AgainstTests.verify(ledger, policy: try policy("quorum a"))
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(detail(report).contains("6 of the 7 entries"))
        let reader = try LedgerReader(ledger.path, cache: nil)
        #expect(try reader.checkpoint(covering: 2)?.size == 6)
    }

    @Test("The newest that is enough counts, whoever signed what came behind it")
    func newestThatIsEnough() throws {
        let ledger = try TestLedger(entries: 5)
        try cosign(ledger, "a", "b")
        try ledger.append(4)
        try cosign(ledger, "a")
        let report = AgainstTests.verify(ledger, policy: try policy("group g all a b\nquorum g"))
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(detail(report).contains("6 of the 10 entries"))
    }
}
