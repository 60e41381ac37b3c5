import LedgerCore
import Testing

@Suite("Bundles")
struct BundleTests {
    @Test("What is written is read again, and says what was signed")
    func roundTrip() throws {
        let bundle = try TestBundle()
        let (chain, checkpoint) = try TestBundle.read(Array(bundle.text.utf8))
        #expect(chain.size == 3 && checkpoint.size == 3 && checkpoint.root == bundle.root)
        #expect(chain.origin?.text == TestBundle.origin)
        #expect(try bundle.text.hasPrefix("audit-ledger/bundle@1 \(bundle.key.verifierKey)\n{\"at\":"))
    }

    @Test("Every flip of a bit is refused")
    func flips() throws {
        let bytes = Array(try TestBundle().text.utf8)
        for place in bytes.indices {
            for bit in 0..<8 {
                var flipped = bytes
                flipped[place] ^= 1 << UInt8(bit)
                #expect(throws: (any Error).self, "byte \(place), bit \(bit)") { _ = try TestBundle.read(flipped) }
            }
        }
    }

    @Test("A key is trusted with what it handed over, and not with what was before it")
    func trust() throws {
        var bundle = try TestBundle()
        let old = bundle.key
        let next = try SigningKey(name: TestBundle.origin, seed: [UInt8](repeating: 8, count: 32))
        let rotation = Rotation(
            origin: try Origin(TestBundle.origin), size: 4, previous: try #require(bundle.chain.head),
            next: next.verifierKey)
        let handover = "\(try SignedNote(text: rotation.text, signedBy: old))"
        try bundle.append(
            "key",
            [
                "action": "rotate", "handover": .string(handover), "previous": .string("\(old.verifierKey)"), "size": 4,
                "vkey": .string("\(next.verifierKey)"),
            ])
        let keys = try #require(bundle.chain.keys)
        #expect(keys.current == next.verifierKey)
        let both = try keys.verify(try bundle.checkpoint(old, next)).note
        let first = try keys.verify(try bundle.checkpoint(old)).note
        #expect(keys.extends(old.verifierKey, to: both) && keys.extends(next.verifierKey, to: both))
        #expect(keys.extends(old.verifierKey, to: first))
        // Anybody can make a history that ends by naming a key that others trust.
        #expect(!keys.extends(next.verifierKey, to: first))
        try bundle.append("anomaly", ["type": "other"])
        #expect(throws: NoteError.self) { _ = try keys.verify(try bundle.checkpoint(old)) }
        let later = try keys.verify(try bundle.checkpoint(next)).note
        #expect(keys.extends(old.verifierKey, to: later) && keys.extends(next.verifierKey, to: later))
        let stranger = try SigningKey(name: TestBundle.origin, seed: [UInt8](repeating: 9, count: 32))
        #expect(!keys.extends(stranger.verifierKey, to: later))
    }

    @Test("An entry may be erased only where a redaction names it, and entry 0 never")
    func erased() throws {
        var bundle = try TestBundle()
        let hash = Hash.leaf(bundle.entries[1])
        let before = bundle.entries[1]
        func read(_ bundle: TestBundle) throws -> LogChain {
            let erased = try bundle.text.replacing(String(decoding: before, as: UTF8.self), with: "#\(hash)")
            return try TestBundle.read(Array(erased.utf8)).0
        }
        #expect(throws: NoteError.self) { _ = try read(bundle) }
        try bundle.append("redaction", ["of": .string(hash.base64), "path": "name"])
        #expect(throws: NoteError.self) { _ = try read(bundle) }
        try bundle.append("redaction", ["of": .string(hash.base64), "path": "*"])
        #expect(try read(bundle).erasedCount == 1)
        var chain = LogChain()
        #expect(throws: EntryError.self) { try chain.append(erased: hash) }
    }

    @Test("Evidence of a fork says what it proves, and nothing else verifies")
    func fork() throws {
        let evidence = try TestBundle.fork()
        #expect(try ForkEvidence(parsing: evidence.text) == evidence)
        let agreeing = try TestBundle().checkpoint()
        #expect(throws: NoteError.self) {
            _ = try ForkEvidence(
                keys: evidence.keys, smaller: agreeing, larger: agreeing, root: try TestBundle().root,
                proof: ConsistencyProof([]))
        }
    }
}
