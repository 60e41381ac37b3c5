import LedgerCore
import LedgerStorage
import Testing

@Suite("Verifying a published tree")
struct TileVerifierTests {
    private func published(_ entries: Int = 600) throws -> PublishedTree {
        let tree = try PublishedTree(entries: entries)
        try tree.publish()
        return tree
    }

    @Test("A sound tree is intact, with the head, the size and the root of its ledger")
    func sound() throws {
        let tree = try published()
        let (report, ledger) = (tree.verify(), tree.ledger.verify())
        #expect(report.verdict == .intact && report.isComplete)
        #expect(report.size == ledger.size && report.head == ledger.head && report.root == ledger.root)
        #expect(report.identity == ledger.identity)
        #expect(report.checks.map(\.id) == ["entries", "keys", "tree", "checkpoint", "files"])
        #expect(report.checks[3].detail.contains("not whose ledger"))
        #expect(tree.verify(vkey: try tree.vkey()).checks[3].detail.contains("handed in"))
    }

    @Test("One changed bit in any file is tampering")
    func bits() throws {
        let tree = try published(520)
        for (name, bytes) in try tree.files() {
            for place in [0, bytes.count / 3, bytes.count - 1] {
                var changed = bytes
                changed[place] ^= 4
                try tree.put(name, changed)
                let report = tree.verify()
                #expect(report.verdict == .tampered, "\(name), byte \(place): \(report.checks)")
            }
            try tree.put(name, bytes)
        }
        #expect(tree.verify().verdict == .intact)
    }

    @Test("A missing, a cut and a lengthened file are tampering, and are named")
    func damaged() throws {
        let tree = try published()
        for (name, bytes) in try tree.files() where name != "checkpoint" {
            for damage in [nil, [], Array(bytes.dropLast()), bytes + [0]] {
                try tree.put(name, damage)
                let report = tree.verify()
                #expect(report.verdict == .tampered, "\(name)")
                #expect(report.checks.contains { $0.result == .fail && $0.detail.contains(name) }, "\(name)")
            }
            try tree.put(name, bytes)
        }
        try tree.put("checkpoint", nil)
        let report = tree.verify()
        #expect(report.verdict == .couldNotRun && report.failure?.contains("nothing is published there") == true)
    }

    @Test("The first bad entry is named")
    func firstBad() throws {
        let tree = try published()
        var bytes = try #require(try tree.files()["tile/entries/001"])
        bytes[bytes.count - 20] ^= 1
        try tree.put("tile/entries/001", bytes)
        let report = tree.verify()
        #expect(report.verdict == .tampered && report.firstBad?.seq == 511)
        #expect(report.checks.first { $0.id == "tree" }?.result == .skipped)
    }

    @Test("Tiles that fit each other and not the checkpoint are tampering")
    func rebuilt() throws {
        let tree = try published(10)
        let twin = try PublishedTree(copying: tree)
        for count in [1, 2] { try twin.ledger.append(count) }
        try tree.ledger.append(3)
        try tree.publish()
        try twin.publish()
        let checkpoint = try tree.files()["checkpoint"]
        for (name, bytes) in try twin.files() { try tree.put(name, bytes) }
        #expect(tree.verify().verdict == .intact)
        try tree.put("checkpoint", checkpoint)
        let report = tree.verify()
        #expect(report.verdict == .tampered)
        #expect(report.checks.first { $0.id == "tree" }?.detail.contains("The checkpoint is over root") == true)
    }

    @Test("Partial tiles of earlier checkpoints must be the beginning of what replaced them")
    func partials() throws {
        let tree = try published(100)
        try tree.ledger.append(400)
        try tree.publish()
        #expect(tree.verify().verdict == .intact)
        for name in ["tile/0/000.p/101", "tile/entries/000.p/101"] {
            let bytes = try #require(try tree.files()[name])
            for damage in [[], Array(bytes.dropLast()), bytes + [0], bytes.map { $0 ^ 1 }] {
                try tree.put(name, damage)
                let report = tree.verify()
                #expect(report.verdict == .tampered && report.checks.last?.detail.contains(name) == true, "\(name)")
            }
            // Earlier partial tiles may be taken away.
            try tree.put(name, nil)
            #expect(tree.verify().verdict == .intact)
        }
    }

    @Test(
        "What is no tile does not belong among tiles",
        arguments: ["tile/0/000.txt", "tile/0/.000", "tile/0/000.p/0", "tile/0/000.p/256", "tile/8/000", "tile/x"])
    func strangers(_ name: String) throws {
        let tree = try published()
        try tree.put(name, [1])
        let report = tree.verify()
        #expect(report.verdict == .tampered && report.checks.last?.detail.contains(name) == true)
    }

    @Test("What lies beyond the checkpoint is counted and not judged; what lies beside the tiles is not looked at")
    func beyond() throws {
        let tree = try published()
        try tree.put("tile/0/900", [1])
        try tree.put("tile/1/000.p/77", [1])
        try tree.put("index.html", [1])
        let report = tree.verify()
        #expect(report.verdict == .intact && report.checks.last?.detail.contains("2 more lie beyond") == true)
    }

    @Test("Another key is no tampering, and a checkpoint by nobody is")
    func keys() throws {
        let tree = try published(3)
        let other = try SigningKey(random: "example.org/test")
        #expect(tree.verify(vkey: "\(other.verifierKey)").verdict == .unverifiable)
        #expect(tree.verify(vkey: "nonsense").verdict == .unverifiable)
        let note = try SignedNote(parsing: try #require(try tree.files()["checkpoint"]))
        try tree.put("checkpoint", Array("\(try SignedNote(text: note.text, signedBy: other))".utf8))
        #expect(tree.verify().verdict == .tampered)
    }

    @Test("A tree that cannot be looked at gets no verdict")
    func noTree() throws {
        let tree = try PublishedTree()
        #expect(tree.verify().verdict == .couldNotRun)
        try FileSystem.makeFolder(tree.path)
        #expect(tree.verify().verdict == .couldNotRun)
    }
}
