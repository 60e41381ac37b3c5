import LedgerCore
import LedgerMigrations
import LedgerStorage
import Testing

@Suite("Held to what was kept outside")
struct AgainstTests {
    /// A verification on another machine, where no pin lies.
    static func verify(
        _ ledger: TestLedger, against kept: [KeptCheckpoint] = [], policy: Policy? = nil, keys: KeyFolder? = nil
    ) -> VerificationReport {
        var verifier = Verifier(migrations: LedgerMigrations.all, keys: keys)
        verifier.against = kept
        verifier.policy = policy
        return verifier.verify(ledger.path)
    }

    private func kept(_ stored: StoredCheckpoint, _ name: String = "kept") throws -> KeptCheckpoint {
        try KeptCheckpoint(parsing: stored.bytes, name: name)
    }

    private func receipt(_ ledger: TestLedger, _ seq: UInt64) throws -> Receipt {
        let reader = try LedgerReader(ledger.path, cache: nil)
        return try reader.receipt(of: seq, under: try #require(try reader.checkpoint(covering: seq)))
    }

    private func kept(_ receipt: Receipt) throws -> KeptCheckpoint {
        try KeptCheckpoint(parsing: Array("\(receipt)".utf8), name: "receipt")
    }

    @Test("Checkpoints and receipts of every size are borne out by the ledger that grew")
    func grown() throws {
        let ledger = try TestLedger()
        let writer = try ledger.writer()
        var all: [KeptCheckpoint] = []
        for count in [0, 1, 14, 1, 240, 600] {
            if count > 0 { try ledger.append(count, to: writer) }
            all.append(try kept(writer.checkpoint()))
            all.append(try kept(receipt(ledger, UInt64(count / 2))))
        }
        let report = Self.verify(ledger, against: all)
        #expect(report.verdict == .intact, "\(report.summary)")
        #expect(report.checks.count { $0.id == "against" && $0.result == .pass } == 12)
        #expect(report.isComplete)
        #expect(report.forks.isEmpty)
    }

    @Test(
        "A whole history, rewritten and signed with the real key, went another way than the receipt that was kept: a fork where a checkpoint of it left",
        arguments: [false, true])
    func rewritten(_ left: Bool) throws {
        let ledger = try TestLedger(entries: 20)
        _ = try ledger.writer().checkpoint()
        let kept = try kept(receipt(ledger, 7))
        try ledger.append(10)
        let key = try ledger.signingKey()
        try ledger.attack { raw in
            try raw.run("DELETE FROM checkpoints")
            try raw.rechain(from: 3, (3..<40).map { "another history, \($0)" })
            try raw.forgeSeal("example.org/test", by: key)
            guard left else { return }
            let root = try raw.root()
            let text = Checkpoint(origin: try Origin("example.org/test"), size: 40, root: root).text
            try raw.run("INSERT INTO checkpoints VALUES (1, 40, '\(SignedNote(text: text, signedBy: key))')")
        }
        // Whoever holds the key can rebuild the whole file: it says nothing against itself.
        #expect(Self.verify(ledger).verdict == .intact)
        #expect(ledger.verify().verdict == .truncated)

        let report = Self.verify(ledger, against: [kept], keys: ledger.keys)
        #expect(report.verdict == (left ? .forked : .truncated), "\(report.summary)")
        guard left else {
            // A seal alone is suspicion: a crash may have undone what it is over.
            let check = Self.verify(ledger, against: [kept]).checks.first { $0.id == "against" }
            #expect(check?.detail.contains("only its seal over 40 entries") == true)
            #expect(report.forks.isEmpty)
            return
        }
        #expect(report.verdict.exitStatus == 4)
        let fork = try #require(report.forks.first)
        #expect(fork.kept == kept.note)
        #expect([fork.size, fork.ownSize] == [21, 40])
        try Self.expectEvidence(fork, key.verifierKey)
    }

    @Test("Two ledgers with a common beginning that diverge", arguments: [(5, 9), (9, 5), (5, 5)])
    func diverged(_ here: Int, _ there: Int) throws {
        let ledger = try TestLedger(entries: 10)
        let other = try TestLedger(copying: ledger)
        let common = try kept(ledger.writer().checkpoint())
        _ = try other.writer().checkpoint()
        try ledger.append(here)
        other.options.clock = { Timestamp(seconds: 2_000_000_000) }
        try other.append(there)
        let theirs = try kept(other.writer().checkpoint())
        _ = try ledger.writer().checkpoint()
        #expect(Self.verify(ledger, against: [common]).verdict == .intact)
        #expect(Self.verify(other, against: [common]).verdict == .intact)

        let report = Self.verify(ledger, against: [common, theirs])
        // What the ledger has not reached yet proves no more than that it was cut off.
        #expect(report.verdict == (there > here ? .truncated : .forked), "\(report.summary)")
        guard there <= here else { return }
        let fork = try #require(report.forks.first)
        #expect((fork.proof == nil) == (here == there))
        try Self.expectEvidence(fork, ledger.signingKey().verifierKey)
    }

    /// What another can check without either ledger.
    private static func expectEvidence(_ fork: Fork, _ key: VerifierKey) throws {
        let kept = try Checkpoint(parsing: fork.kept.verified(by: [key]).text)
        let own = try Checkpoint(parsing: fork.own.verified(by: [key]).text)
        let (root, size) = (own.root, own.size)
        #expect(size == fork.ownSize)
        #expect(kept.size == fork.size)
        #expect(kept.root != fork.root)
        if let proof = fork.proof {
            try proof.verify(old: fork.size, new: size, oldRoot: fork.root, newRoot: root)
        } else {
            #expect(root == fork.root)
        }
    }

    @Test("Two kept checkpoints that contradict each other are a fork, whatever the ledger")
    func contradiction() throws {
        let ledger = try TestLedger(entries: 3)
        let (one, two) = (try TestLedger(copying: ledger), try TestLedger(copying: ledger))
        try one.append(4)
        two.options.clock = { Timestamp(seconds: 2_000_000_000) }
        try two.append(4)
        let both = [try kept(one.writer().checkpoint(), "one"), try kept(two.writer().checkpoint(), "two")]
        let report = Self.verify(ledger, against: both)
        #expect(report.verdict == .forked)
        #expect(report.forks.map(\.name) == ["two"])
        try Self.expectEvidence(try #require(report.forks.first), ledger.signingKey().verifierKey)
    }

    @Test("An older copy is truncated by a newer checkpoint, where no pin is", arguments: [1, 300])
    func older(_ count: Int) throws {
        let ledger = try TestLedger(entries: 3)
        let old = try TestLedger(copying: ledger)
        try ledger.append(count)
        let newer = try kept(ledger.writer().checkpoint())
        #expect(Self.verify(old).verdict == .intact)
        let report = Self.verify(old, against: [newer])
        #expect(report.verdict == .truncated, "\(report.summary)")
        #expect(report.checks.first { $0.id == "against" }?.detail.contains("\(count + 4)") == true)
    }

    @Test("A change by somebody without the key is tampering, not a fork")
    func tampered() throws {
        let ledger = try TestLedger(entries: 20)
        let kept = try kept(ledger.writer().checkpoint())
        try ledger.attack { raw in
            try raw.run("DELETE FROM checkpoints")
            try raw.rechain(from: 3, (3..<21).map { "another history, \($0)" })
        }
        let report = Self.verify(ledger, against: [kept])
        #expect(report.verdict == .tampered, "\(report.summary)")
        #expect(report.forks.isEmpty)
        #expect(report.checks.contains { $0.id == "against" && $0.result == .fail })
    }

    @Test("What another key signed, or nobody, says nothing of this ledger")
    func foreign() throws {
        let ledger = try TestLedger(entries: 3)
        let other = try TestLedger(entries: 3)
        let stored = try ledger.writer().checkpoint()
        for kept in [
            try kept(other.writer().checkpoint()),
            try KeptCheckpoint(
                parsing: Array(String(decoding: stored.bytes, as: UTF8.self).replacing("\n4\n", with: "\n3\n").utf8),
                name: "edited"),
            try KeptCheckpoint(
                parsing: Array(
                    "\(try SignedNote(text: Checkpoint(origin: Origin("example.org/else"), size: 4, root: stored.checkpoint.root).text, signedBy: ledger.signingKey()))"
                        .utf8), name: "another origin"),
        ] {
            let report = Self.verify(ledger, against: [kept])
            #expect(report.verdict == .unverifiable, "\(kept.name): \(report.summary)")
            #expect(report.forks.isEmpty)
        }
    }

    @Test("A receipt whose hashes were damaged is told apart from a ledger that was")
    func damaged() throws {
        let ledger = try TestLedger(entries: 20)
        _ = try ledger.writer().checkpoint()
        let receipt = try receipt(ledger, 7)
        let proof = try InclusionProof([.emptyRoot] + receipt.proof.hashes.dropFirst())
        let report = Self.verify(ledger, against: [try kept(Receipt(index: 7, proof: proof, note: receipt.note))])
        #expect(report.verdict == .unverifiable, "\(report.summary)")
        #expect(report.checks.first { $0.id == "against" }?.detail.contains("damaged") == true)
    }

    @Test("A checkpoint under a retired key is borne out within its term, and says nothing beyond it")
    func retired() throws {
        let ledger = try TestLedger(entries: 3)
        let early = try kept(ledger.writer().checkpoint())
        let old = try ledger.signingKey()
        try ledger.writer().rotateKey()
        try ledger.append(20)
        let late = try kept(ledger.writer().checkpoint())
        #expect(Self.verify(ledger, against: [early, late]).verdict == .intact)
        let text = Checkpoint(origin: try Origin("example.org/test"), size: 20, root: .emptyRoot).text
        let stolen = try KeptCheckpoint(parsing: Array("\(SignedNote(text: text, signedBy: old))".utf8), name: "stolen")
        let report = Self.verify(ledger, against: [early, stolen])
        #expect(report.verdict == .unverifiable, "\(report.summary)")
        #expect(report.summary.contains("retired key"))
        #expect(report.forks.isEmpty)
    }

    @Test("A history that was rewritten behind a rotation is a fork of what the old key signed", arguments: [4, 5])
    func rewrittenBehindRotation(_ size: Int) throws {
        let ledger = try TestLedger(entries: 2)
        let other = try TestLedger(copying: ledger)
        other.options.clock = { Timestamp(seconds: 2_000_000_000) }
        try ledger.append(size - 3)
        try other.append(size - 3)
        let early = try kept(ledger.writer().checkpoint())
        try other.writer().rotateKey()
        try other.append(3)
        let report = Self.verify(other, against: [early])
        #expect(report.verdict == .forked, "\(report.summary)")
        let fork = try #require(report.forks.first)
        let proof = try #require(fork.proof)
        let own = try Checkpoint(parsing: fork.own.text)
        try proof.verify(old: fork.size, new: own.size, oldRoot: fork.root, newRoot: own.root)
    }
}
