import LedgerCore
import LedgerStorage
import Testing

@Suite("Rotated keys in a published tree")
struct PublishedRotationTests {
    @Test("A tree goes on under the next key, and either key opens it")
    func rotated() throws {
        let tree = try PublishedTree(entries: 300)
        try tree.publish()
        let first = try tree.vkey()
        try tree.ledger.writer().rotateKey()
        try tree.ledger.append(10)
        #expect(try tree.publish().previous == 301)
        let keys = try LedgerReader(tree.ledger.path, cache: nil).keyHistory()
        for vkey in [nil, first, "\(keys.current)"] {
            let report = tree.verify(vkey: vkey)
            #expect(report.verdict == .intact, "\(report.checks)")
            #expect(report.checks.contains { $0.id == "keys" && $0.detail.contains("1 rotation") })
        }
        // Who knows the first key alone is led to the next by the tree.
        let opened = try TileTree(tree.path, by: KeyHistory(first: try VerifierKey(parsing: first)))
        #expect(opened.keys == keys && opened.checkpoint.size == 312)
        // Who knows only the next may open it too, and need not know the ones before.
        #expect(try TileTree(tree.path, by: KeyHistory(first: keys.current)).checkpoint.size == 312)
        let stranger = try SigningKey(random: "example.org/test").verifierKey
        #expect(throws: StorageError.self) { try TileTree(tree.path, by: KeyHistory(first: stranger)) }
    }

    @Test("A checkpoint by a key that was retired before its size is no evidence either way")
    func retired() throws {
        let tree = try PublishedTree(entries: 3)
        let keys = tree.ledger.keys
        let retired = try keys.signingKey(try VerifierKey(parsing: try tree.vkey()))
        try tree.ledger.writer().rotateKey()
        try tree.ledger.append(10)
        try tree.publish()
        let text = try SignedNote(parsing: try #require(try tree.files()["checkpoint"])).text
        try tree.put("checkpoint", Array("\(try SignedNote(text: text, signedBy: retired))".utf8))
        let report = tree.verify()
        #expect(report.verdict == .unverifiable, "\(report.checks)")
        try tree.ledger.append(1)
        #expect(throws: StorageError.self) { try tree.publish() }
    }
}
