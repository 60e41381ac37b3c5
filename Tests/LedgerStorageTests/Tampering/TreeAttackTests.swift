import LedgerCore
import LedgerStorage
import Testing

@Suite("Attacks on the tree, the seal and the checkpoints")
struct TreeAttackTests {
    @Test(
        "A row of the tree changed, removed, moved or added",
        arguments: [
            "UPDATE nodes SET hashes = zeroblob(512) WHERE id = (SELECT min(id) FROM nodes)",
            "UPDATE nodes SET hashes = CAST(substr(hashes, 33) || substr(hashes, 1, 32) AS BLOB) WHERE id = (SELECT max(id) FROM nodes)",
            "UPDATE nodes SET hashes = substr(hashes, 1, 511) WHERE id = (SELECT max(id) FROM nodes)",
            "UPDATE nodes SET hashes = CAST(hashes || x'00' AS BLOB) WHERE id = (SELECT max(id) FROM nodes)",
            "DELETE FROM nodes WHERE id = (SELECT min(id) FROM nodes)",
            "DELETE FROM nodes",
            "UPDATE nodes SET id = id + 1 WHERE id = (SELECT max(id) FROM nodes)",
            "INSERT INTO nodes SELECT max(id) + 1, hashes FROM nodes",
            "INSERT INTO nodes SELECT -5, hashes FROM nodes LIMIT 1",
            "INSERT INTO nodes SELECT 9223372036854775807, hashes FROM nodes LIMIT 1",
        ])
    func row(_ sql: String) throws {
        let ledger = try TestLedger(entries: 600)
        try ledger.attack(sql)
        let report = try ledger.verifyUntouched()
        #expect(report.verdict == .tampered, "\(report.summary)")
        let check = report.checks.first { $0.id == "tree" }
        #expect(check?.result == .fail)
        #expect(check?.detail.contains("ow") == true, "\(report.summary)")
        // Where the changed row is one that the root is computed from, it is the pin that shows it first.
        try ledger.expectWriter(
            sql.contains("zeroblob") || sql.contains("substr(hashes, 33)") ? .rolledBack : .tampered)
    }

    @Test("A row of the tree above the chunks that are walked", .timeLimit(.minutes(2)))
    func highRow() throws {
        let ledger = try TestLedger(entries: 65_536 + 300)
        let id = try #require(TreeRow(level: 3, index: 0)).id
        try ledger.attack("UPDATE nodes SET hashes = zeroblob(512) WHERE id = \(id)")
        try ledger.expect(.init(check: "tree", naming: ["Row 0 of level 3"], writer: .rolledBack))
    }

    @Test(
        "A seal that is gone, cut, or another's",
        arguments: [
            "DELETE FROM seal", "UPDATE seal SET note = ''", "UPDATE seal SET note = substr(note, 1, 60)",
            "UPDATE seal SET note = replace(note, 'commit', 'Commit')",
            "UPDATE seal SET note = replace(note, char(10) || '4' || char(10), char(10) || '3' || char(10))",
            "UPDATE seal SET note = replace(note, 'example.org/test', 'example.org/tset')",
            "UPDATE seal SET note = replace(note, char(10) || char(10), char(10) || 'more' || char(10) || char(10))",
            "UPDATE seal SET id = 2",
            "UPDATE seal SET note = note || '— stranger AAAAAAAAAA==' || char(10)",
            "UPDATE seal SET note = note || substr(note, instr(note, '—'))",
        ])
    func seal(_ sql: String) throws {
        let ledger = try TestLedger(entries: 3)
        try ledger.attack(sql)
        try ledger.expect(.init(check: "seal", naming: ["seal"]))
    }

    @Test("An older seal of the same key")
    func olderSeal() throws {
        let ledger = try TestLedger(entries: 3)
        let old = try RawDatabase(ledger.path).sealNote
        try ledger.append(2)
        try ledger.attack { raw in try raw.setSeal(old) }
        try ledger.expect(.init(check: "seal", firstBad: 4, naming: ["Entry 4"]))
    }

    @Test("A seal by another key of the same name")
    func strangersSeal() throws {
        let ledger = try TestLedger(entries: 3)
        let stranger = try SigningKey(random: EntryAttackTests.origin)
        try ledger.attack { raw in try raw.forgeSeal(EntryAttackTests.origin, by: stranger) }
        try ledger.expect(.init(check: "seal", naming: ["not the key's"]))
    }

    @Test("A checkpoint that the key did not sign, or that is over another tree", arguments: [true, false])
    func checkpoint(_ isOwnKey: Bool) throws {
        let ledger = try TestLedger(entries: 3)
        let signer = isOwnKey ? try key(ledger) : try SigningKey(random: EntryAttackTests.origin)
        let note = try note(2, Hash.leaf([1]), signer)
        try ledger.attack("INSERT INTO checkpoints VALUES (1, 2, '\(note)')")
        try ledger.expect(.init(check: "checkpoints", naming: ["Checkpoint 1"]))
    }

    @Test(
        "Checkpoints that are stored otherwise than they left",
        arguments: [
            ("UPDATE checkpoints SET size = 1 WHERE id = 2", 2), ("DELETE FROM checkpoints WHERE id = 1", 1),
            ("UPDATE checkpoints SET id = 7 WHERE id = 2", 2),
            ("UPDATE checkpoints SET note = (SELECT note FROM checkpoints WHERE id = 1)", 2),
        ])
    func storedCheckpoints(_ sql: String, _ number: Int) throws {
        let ledger = try TestLedger(entries: 3)
        let raw = try RawDatabase(ledger.path)
        let (signer, root) = (try key(ledger), try raw.root())
        let first = try raw.hashes()[0]
        try raw.run(
            """
            INSERT INTO checkpoints VALUES (1, 1, '\(try note(1, first, signer))');
            INSERT INTO checkpoints VALUES (2, 4, '\(try note(4, root, signer))')
            """)
        #expect(ledger.verify().checks.contains { $0.id == "checkpoints" && $0.detail == "2 checkpoints." })
        try ledger.attack(sql)
        try ledger.expect(.init(check: "checkpoints", naming: ["Checkpoint \(number)"]))
    }

    private func key(_ ledger: TestLedger) throws -> SigningKey {
        try ledger.keys.signingKey(try VerifierKey(parsing: try #require(ledger.verify().identity).verifierKey))
    }

    private func note(_ size: UInt64, _ root: Hash, _ signer: SigningKey) throws -> String {
        let checkpoint = Checkpoint(origin: try Origin(EntryAttackTests.origin), size: size, root: root)
        return "\(try SignedNote(text: checkpoint.text, signedBy: signer))"
    }
}
