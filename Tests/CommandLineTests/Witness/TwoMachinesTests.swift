import LedgerCore
import LedgerStorage
import Testing

/// One key on two machines, as when a machine image is put back: each ledger is sound by itself.
@Suite("One key on two machines")
struct TwoMachinesTests {
    private let first: Machine
    private let second: Machine
    private let desk: WitnessDesk

    init() throws {
        first = try Machine()
        try first.record("a", "b")
        second = try Machine(copying: first)
        desk = try WitnessDesk(trusting: first.verifierKey())
    }

    @Test("Without a witness both ledgers are intact, each beside its own pin")
    func without() throws {
        try first.record("here")
        try second.record("there")
        #expect(first.verify().verdict == .intact)
        #expect(second.verify().verdict == .intact)
        #expect(first.verify().size == second.verify().size)
        #expect(first.verify().root != second.verify().root)
    }

    @Test("The witness refuses the second branch and keeps what proves it", arguments: [1, 3])
    func refused(_ more: Int) throws {
        for number in 0..<more { try first.record("here-\(number)") }
        for number in 0..<4 { try second.record("there-\(number)") }
        let cosigned = try first.request(from: 0)
        #expect(try desk.cosign(cosigned).status == 0)
        let size = cosigned.checkpoint.size
        let fork = try desk.cosign(second.request(from: size))
        #expect(fork.status == 9)
        #expect(fork.lines.first == "422 Unprocessable Content")
        let kept = try desk.held().kept
        // At a power of two a proof leaves the old root out, and so cannot show that it is another.
        #expect(kept.map(\.worth) == [size == 4 ? .suspicion : .evidence])
        #expect(kept.first?.held == "\(cosigned.note)")
        #expect(fork.errors.contains(size == 4 ? "kept as a suspicion" : "signed two histories"))
        #expect(try desk.tool("cosign", "show").output.contains(size == 4 ? "SUSPICION" : "EVIDENCE"))
        try first.record("more")
        #expect(try desk.cosign(first.request(from: size)).status == 0)
    }

    @Test("Two checkpoints of one size prove it at any size, and whatever old size is named")
    func equalSize() throws {
        try first.record("here")
        try second.record("there")
        #expect(try desk.cosign(first.request(from: 0)).status == 0)
        let conflict = try desk.cosign(second.request(from: 0))
        #expect(conflict.output == "409 Conflict\n4\n")
        #expect(conflict.errors.contains("signed two histories"))
        #expect(try desk.held().kept.map(\.worth) == [.evidence])
    }

    @Test("A ledger that was rolled back is told the size that the witness cosigned")
    func rolledBack() throws {
        try first.record("here")
        #expect(try desk.cosign(first.request(from: 0)).status == 0)
        #expect(try desk.cosign(second.request(from: 0)).output == "409 Conflict\n4\n")
        let error = #expect(throws: StorageError.self) { try second.request(from: 4) }
        #expect(error?.message.contains("rolled back") == true)
    }
}
