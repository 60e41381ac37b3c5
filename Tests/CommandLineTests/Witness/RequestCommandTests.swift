import LedgerCore
import LedgerStorage
import Testing

@Suite("checkpoint --request-for, and back")
struct RequestCommandTests {
    private let ledger: Desk
    private let witness: WitnessDesk

    init() throws {
        ledger = try Desk()
        let key = try VerifierKey(parsing: LedgerReader(ledger.ledger, cache: nil).identity.verifierKey)
        witness = try WitnessDesk(trusting: key)
    }

    @Test("A ledger asks, a witness answers, and the ledger keeps what it said")
    func roundTrip() throws {
        try ledger.recordFrame()
        for (old, size) in [(0, 3), (3, 4), (4, 5)] {
            if old > 0 {
                try ledger.succeed(
                    "record", "declaration", "--set", "type=announce", "--set", "effective=2021-08-21", "--set",
                    "source=paper", "--set", "id=d-\(size)")
            }
            let request = try ledger.succeed("checkpoint", "--request-for", "\(old)").output
            let answer = try witness.tool.run(["cosign"], input: request)
            #expect(answer.status == 0, "\(answer.errors)")
            try ledger.succeed("checkpoint", "--add-cosignature", "-", input: answer.output)
            let kept = try #require(try LedgerReader(ledger.ledger, cache: nil).newestCheckpoint())
            #expect(kept.size == UInt64(size))
            #expect(try kept.note.verified(by: [witness.verifierKey]).signatures.count == 1)
        }
        #expect(ledger.verify().verdict == .intact)
        // The cosigned checkpoint can be sent again, to another witness.
        let again = try AddCheckpointRequest(parsing: ledger.succeed("checkpoint", "--request-for", "5").bytes)
        #expect(again.old == 5 && again.note.signatures.count == 2)
    }

    @Test("A size that the ledger does not have, or that is none, is refused, and nothing changes")
    func refused() throws {
        try ledger.succeed("checkpoint")
        let before = try ledger.evidence()
        let larger = try ledger.run("checkpoint", "--request-for", "2")
        #expect(larger.status == 65 && larger.errors.contains("rolled back"))
        for words in [["--request-for"], ["--request-for", "x"], ["--request-for", "1", "--out", "f"]] {
            #expect(try ledger.tool.run(["checkpoint"] + words).status == 64)
        }
        #expect(try ledger.evidence() == before)
    }

    @Test("After a rotation the witness cosigns once it trusts the new key")
    func rotation() throws {
        #expect(try ask("0").status == 0)
        let next = try #require(try ledger.succeed("key", "rotate", "--format", "json").object()["vkey"]?.string)
        try ledger.recordFrame()
        #expect(try ask("1").lines.first == "403 Forbidden")
        #expect(try witness.tool.run(["cosign", "trust", next]).status == 0)
        #expect(try ask("1").status == 0)
    }

    private func ask(_ old: String) throws -> Tool.Answer {
        let request = try ledger.succeed("checkpoint", "--request-for", old).output
        return try witness.tool.run(["cosign"], input: request)
    }
}
