import LedgerCore
import LedgerStorage
import Testing

@Suite("A published tree against what was kept outside it")
struct PublishedAgainstTests {
    private func kept(_ tree: PublishedTree, name: String = "kept") throws -> KeptCheckpoint {
        try KeptCheckpoint(parsing: tree.ledger.writer().checkpoint().bytes, name: name)
    }

    private func verify(_ tree: PublishedTree, _ kept: KeptCheckpoint...) -> VerificationReport {
        var verifier = TileVerifier()
        verifier.against = kept
        return verifier.verify(tree.path)
    }

    @Test("Every earlier checkpoint is proved out of the tiles")
    func earlier() throws {
        let tree = try PublishedTree(entries: 100)
        let first = try kept(tree)
        try tree.ledger.append(500)
        let second = try kept(tree)
        try tree.ledger.append(3)
        try tree.publish()
        let report = verify(tree, first, second)
        #expect(report.verdict == .intact, "\(report.checks)")
        #expect(report.checks.filter { $0.id == "against" && $0.result == .pass }.count == 2)
    }

    @Test("A tree that is older than a checkpoint that was kept is truncated")
    func older() throws {
        let tree = try PublishedTree(entries: 100)
        try tree.publish()
        try tree.ledger.append(3)
        #expect(verify(tree, try kept(tree)).verdict == .truncated)
    }

    @Test("Two histories under one key are a fork, and the evidence holds", arguments: [0, 300])
    func forked(_ behind: Int) throws {
        let tree = try PublishedTree(entries: 100)
        let twin = try PublishedTree(copying: tree)
        for count in [1, 6] { try twin.ledger.append(count) }
        try tree.ledger.append(7)
        let other = try kept(twin, name: "other")
        if behind > 0 { try tree.ledger.append(behind) }
        try tree.publish()
        let report = verify(tree, other)
        #expect(report.verdict == .forked, "\(report.checks)")
        let fork = try #require(report.forks.first)
        let own = try Checkpoint(parsing: fork.own.text)
        #expect(fork.root != other.checkpoint.root && own.size == UInt64(108 + behind))
        try fork.proof?.verify(old: fork.size, new: own.size, oldRoot: fork.root, newRoot: own.root)
        #expect((fork.proof == nil) == (behind == 0))
    }

    @Test("A checkpoint of another ledger says nothing, and a tree that is not sound is not compared")
    func foreign() throws {
        let tree = try PublishedTree(entries: 100)
        try tree.publish()
        #expect(verify(tree, try kept(PublishedTree(entries: 5))).verdict == .unverifiable)
        try tree.put("tile/0/000.p/101", nil)
        let report = verify(tree, try kept(tree))
        #expect(report.verdict == .tampered && report.checks.contains { $0.id == "against" && $0.result == .skipped })
    }

    @Test("A policy is held against the published checkpoint")
    func policy() throws {
        let tree = try PublishedTree(entries: 10)
        let witness = try SigningKey(random: "witness.example.org/w1", algorithm: .cosignature)
        let text = "log \(try tree.vkey())\nwitness w \(witness.verifierKey)\nquorum w\n"
        var verifier = TileVerifier()
        verifier.policy = try Policy(parsing: Array(text.utf8))
        try tree.publish()
        #expect(verifier.verify(tree.path).verdict == .unverifiable)
        let note = try tree.ledger.writer().checkpoint().note
        let line = try NoteSignature(of: note.text, at: 1_767_225_600, by: witness)
        _ = try tree.ledger.writer().add(cosignatures: try note.adding(line))
        try tree.publish()
        let report = verifier.verify(tree.path)
        #expect(report.verdict == .intact, "\(report.checks)")
        #expect(report.checks.contains { $0.id == "policy" && $0.result == .pass })
    }
}
