import LedgerCore
import LedgerStorage
import Testing

@Suite("Whom a witness trusts")
struct WitnessTrustTests {
    private let witness: TestWitness

    init() throws { witness = try TestWitness() }

    @Test("A log is trusted by its key, and a second key is one more for it")
    func trust() throws {
        let open = try witness.open()
        let next = try SigningKey(random: "example.org/log")
        #expect(try open.trust(witness.log.verifierKey) == false)
        _ = try witness.answer(witness.request(0, 5))
        let request = try TestWitness.request(next, 5, 9)
        #expect(try witness.answer(request).status == .forbidden)
        #expect(try open.trust(next.verifierKey))
        #expect(try open.logs().map(\.log.keys) == [[witness.log.verifierKey, next.verifierKey]])
        #expect(try witness.answer(request).status == .ok)
    }

    @Test("A key that is trusted no longer signs nothing, and what was cosigned stays known")
    func distrust() throws {
        let open = try witness.open()
        _ = try witness.answer(witness.request(0, 5))
        #expect(try open.distrust(witness.log.verifierKey))
        #expect(try open.distrust(witness.log.verifierKey) == false)
        #expect(try witness.answer(witness.request(5, 6)).status == .forbidden)
        #expect(try open.trust(witness.log.verifierKey))
        #expect(try witness.answer(witness.request(0, 6, branch: "b")).status == .conflict)
        #expect(try witness.answer(witness.request(5, 6)).status == .ok)
    }

    @Test("A log whose key has another name than its origin is trusted under its origin")
    func origin() throws {
        let key = try SigningKey(random: "example.org/key-7")
        #expect(try witness.open().trust(key.verifierKey, of: "example.org/seven"))
        let root = try Tree.root(size: 2, reader: Leaves(branch: ""))
        let text = Checkpoint(origin: try Origin("example.org/seven"), size: 2, root: root).text
        let request = try AddCheckpointRequest(
            old: 0, proof: ConsistencyProof([]), note: SignedNote(text: text, signedBy: key))
        #expect(try witness.answer(request).status == .ok)
    }

    @Test("The key of the witness is never the log's, whoever brought it there")
    func ownKey() throws {
        let open = try witness.open()
        let own = try VerifierKey(name: "example.org/own", publicKey: open.verifierKey.publicKey)
        #expect(throws: StorageError.self) { try open.trust(own) }
        #expect(throws: StorageError.self) { try open.trust(open.verifierKey) }
        #expect(throws: StorageError.self) {
            try open.trust(SigningKey(random: TestWitness.name).verifierKey)
        }
        // Brought into the state behind its back.
        try Connection(witness.path, .readWrite).execute("UPDATE keys SET vkey = '\(own)'")
        let error = #expect(throws: StorageError.self) { try witness.answer(witness.request(0, 1)) }
        #expect(error?.message.contains("nobody is a witness of himself") == true)
    }

    @Test("A key that a log beside it uses makes no witness")
    func keyInUse() throws {
        let open = try witness.open()
        let secret = try String(
            decoding: FileSystem.read(witness.keys.keyPath(open.verifierKey), limit: 4_096), as: UTF8.self)
        let last = try #require(secret.dropLast().split(separator: "+", maxSplits: 4).last)
        let seed = try #require(Base64.decode(last.utf8))
        let log = try SigningKey(name: "example.org/own", seed: Array(seed.dropFirst()))
        try FileSystem.create(
            witness.keys.keyPath(log.verifierKey), Array(log.secretText().utf8), mode: 0o600)
        let error = #expect(throws: StorageError.self) { try witness.open() }
        #expect(error?.message.contains("example.org/own") == true)
    }

    @Test("A witness is not made with the name or the kind of key that it cannot have")
    func refused() throws {
        let (path, keys) = (witness.folder.path + "/second.sqlite", witness.keys)
        let before = try witness.folder.contents()
        for new in [
            NewWitness(name: "", trusted: []), NewWitness(name: "a b", trusted: []),
            NewWitness(name: "https://w.example", trusted: []),
            NewWitness(name: "example.org/log", trusted: [witness.log.verifierKey]),
            NewWitness(name: "w.example", trusted: [try witness.open().verifierKey]),
        ] { #expect(throws: StorageError.self) { try new.create(path, keys: keys) } }
        #expect(try witness.folder.contents() == before)
    }
}
