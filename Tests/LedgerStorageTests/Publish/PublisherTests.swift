import LedgerCore
import LedgerStorage
import Testing

@Suite("Publishing a ledger as tiles")
struct PublisherTests {
    @Test("The files are those that the specification asks for, at sizes around the width of a tile")
    func files() throws {
        let tree = try PublishedTree()
        #expect(try tree.publish().files == 3)
        #expect(Set(try tree.files().keys) == ["checkpoint", "tile/0/000.p/1", "tile/entries/000.p/1"])
        try tree.ledger.append(255)
        try tree.publish()
        #expect(
            Set(try tree.files().keys) == [
                "checkpoint", "tile/0/000.p/1", "tile/entries/000.p/1", "tile/0/000", "tile/1/000.p/1",
                "tile/entries/000",
            ])
        try tree.ledger.append(1)
        let report = try tree.publish()
        #expect(report.previous == 256 && report.files == 3)
        #expect(try tree.files().keys.contains("tile/entries/001.p/1"))
        #expect(try tree.files().keys.filter { $0.hasPrefix("tile/1/") } == ["tile/1/000.p/1"])
        #expect(tree.verify().verdict == .intact)
    }

    @Test("However often it was published on the way, the tree is the one that is published in one go")
    func increments() throws {
        let tree = try PublishedTree()
        for count in [1, 3, 250, 1, 1, 2, 254, 255, 256, 257, 100] {
            try tree.ledger.append(count)
            try tree.publish()
            #expect(tree.verify().verdict == .intact)
        }
        let files = try tree.files()
        for (name, bytes) in try tree.publishedAnew() { #expect(files[name] == bytes, "\(name)") }
        #expect(tree.verify(vkey: try tree.vkey()).isComplete)
    }

    @Test("What is published already costs nothing, and is not touched")
    func incremental() throws {
        let tree = try PublishedTree(entries: 3_000)
        try tree.publish()
        let before = try signatures(tree)
        #expect(try tree.publish().files == 0)
        #expect(try signatures(tree) == before)
        try tree.ledger.append(300)
        // 2 bundles, 2 tiles, the wider tile of level 1, the checkpoint.
        #expect(try tree.publish().files == 6)
        for (name, signature) in try signatures(tree) where name != "checkpoint" {
            #expect(before[name] == nil || before[name] == signature, "\(name)")
        }
    }

    @Test("A checkpoint over fewer entries than the ledger has is published up to its size")
    func stored() throws {
        let tree = try PublishedTree(entries: 10)
        let checkpoint = try tree.ledger.writer().checkpoint()
        try tree.ledger.append(500)
        let reader = try LedgerReader(tree.ledger.path, cache: nil)
        _ = try Publisher(tree.path).publish(checkpoint, of: reader)
        let report = tree.verify()
        #expect(report.verdict == .intact && report.size == 11)
        #expect(try reader.hash(at: 10) == report.head)
    }

    @Test("What was lost is written again when every file is looked at")
    func whole() throws {
        let tree = try PublishedTree(entries: 600)
        try tree.publish()
        let before = try tree.files()
        for name in ["tile/0/000", "tile/entries/001", "tile/1/000.p/2"] { try tree.put(name, nil) }
        #expect(tree.verify().verdict == .tampered)
        #expect(try tree.publish(isWhole: true).files == 3)
        #expect(try tree.files() == before)
    }

    @Test("Signatures that came back are published with their checkpoint")
    func cosigned() throws {
        let tree = try PublishedTree(entries: 3)
        try tree.publish()
        let witness = try SigningKey(random: "witness.example.org/w1", algorithm: .cosignature)
        let note = try tree.ledger.writer().checkpoint().note
        let line = try NoteSignature(of: note.text, at: 1_767_225_600, by: witness)
        let stored = try tree.ledger.writer().add(cosignatures: try note.adding(line))
        #expect(try tree.publish().files == 1)
        #expect(try tree.files()["checkpoint"] == stored.bytes)
        #expect(tree.verify().verdict == .intact)
    }

    /// The state of every file, which changes with every write.
    private func signatures(_ tree: PublishedTree) throws -> [String: String] {
        var signatures: [String: String] = [:]
        for name in try tree.files().keys {
            signatures[name] = try FileSystem.status("\(tree.path)/\(name)")?.signature
        }
        return signatures
    }
}
