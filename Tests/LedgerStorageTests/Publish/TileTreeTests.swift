import LedgerCore
import LedgerStorage
import Testing

@Suite("Entries out of a published tree")
struct TileTreeTests {
    private func open(_ tree: PublishedTree) throws -> TileTree {
        try TileTree(tree.path, by: KeyHistory(first: try VerifierKey(parsing: try tree.vkey())))
    }

    private func entries(_ tree: PublishedTree, _ range: Range<UInt64>) throws -> [[UInt8]?] {
        var entries: [[UInt8]?] = []
        var next = range.lowerBound
        try open(tree).entries(in: range) { (seq, hash, bytes) throws(StorageError) in
            #expect(seq == next)
            if let bytes { #expect(Hash.leaf(bytes) == hash) }
            entries.append(bytes.map(Array.init))
            next += 1
        }
        return entries
    }

    @Test("They are the bytes of the ledger, in order")
    func bytes() throws {
        let tree = try PublishedTree(entries: 600)
        try tree.publish()
        var stored: [[UInt8]?] = []
        try LedgerReader(tree.ledger.path, cache: nil).export { (bytes, _) throws(StorageError) in
            stored.append(bytes.map(Array.init))
        }
        #expect(try entries(tree, 0..<601) == stored)
        #expect(try entries(tree, 250..<520) == Array(stored[250..<520]))
        #expect(try entries(tree, 7..<7).isEmpty)
        #expect(throws: StorageError.self) { try entries(tree, 600..<602) }
    }

    @Test("An older copy of the ledger is refilled from what was published")
    func refill() throws {
        let tree = try PublishedTree(entries: 300)
        let old = try TemporaryFolder()
        try TestLedger.copy(tree.ledger.folder.path, to: old.path)
        try tree.ledger.append(500)
        try tree.publish()
        let sound = tree.ledger.verify()
        FileSystem.remove(tree.ledger.path)
        try FileSystem.copy(old.path + "/ledger/ledger.sqlite", to: tree.ledger.path)
        #expect(tree.ledger.verify().verdict == .truncated)
        let published = try open(tree)
        let report = try tree.ledger.writer().refill { (seq) throws(StorageError) in try published.entry(at: seq) }
        #expect(report.from == 301 && report.size == 801 && report.root == sound.root)
        #expect(tree.ledger.verify().verdict == .intact)
        if try published.entry(at: 801) != nil { Issue.record("there is an entry behind the last") }
        // The tree goes on from there.
        try tree.ledger.append(1)
        #expect(try tree.publish().previous == 801)
    }

    @Test("A tree under another key is not opened, and a changed entry or tile not handed out")
    func changed() throws {
        let tree = try PublishedTree(entries: 600)
        try tree.publish()
        let key = try SigningKey(random: "example.org/test").verifierKey
        #expect(throws: StorageError.self) { try TileTree(tree.path, by: KeyHistory(first: key)) }
        let sound = try tree.files()
        for name in ["tile/0/000", "tile/entries/000", "tile/1/000.p/2", "tile/0/002.p/89"] {
            var bytes = try #require(sound[name])
            bytes[7] ^= 1
            for damage in [bytes, nil, Array(bytes.dropLast())] {
                try tree.put(name, damage)
                #expect(throws: StorageError.self, "\(name)") { try entries(tree, 0..<256) }
            }
            try tree.put(name, sound[name])
        }
        #expect(try entries(tree, 0..<256).count == 256)
    }
}
