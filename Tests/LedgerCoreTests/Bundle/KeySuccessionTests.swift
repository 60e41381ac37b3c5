import LedgerCore
import Testing

/// A log whose key changes hands twice, made in memory.
@Suite("Keys of a log that change hands")
struct KeySuccessionTests {
    private let keys: [SigningKey]
    private var chain = LogChain()
    private var roots: [UInt64: Hash] = [:]

    // Entries: 0 genesis, 1 other, 2 rotate, 3 other, 4 rotate, 5 other.
    init() throws {
        keys = try (1...3).map { try SigningKey(name: "example.org/log", seed: [UInt8](repeating: $0, count: 32)) }
        try append("genesis", ["origin": "example.org/log", "vkey": .string("\(keys[0].verifierKey)")])
        try append("anomaly", [:])
        try append("key", Self.rotation(keys[0], keys[1]))
        try append("anomaly", [:])
        try append("key", Self.rotation(keys[1], keys[2]))
        try append("anomaly", [:])
    }

    private static func rotation(_ old: SigningKey, _ new: SigningKey) -> JSONValue {
        ["action": "rotate", "previous": .string("\(old.verifierKey)"), "vkey": .string("\(new.verifierKey)")]
    }

    private mutating func append(_ kind: String, _ body: JSONValue) throws {
        var bytes: [UInt8] = []
        try Entry.encode(
            seq: chain.size, at: "2021-10-08T12:00:00Z", kind: kind, body: try #require(body.object).canonicalBytes, prev: chain.head,
            token: nil, into: &bytes)
        try bytes.withUnsafeBytes { _ = try chain.append($0) }
        roots[chain.size] = chain.edge.root
    }

    private func note(_ size: UInt64, _ signers: Int...) throws -> SignedNote {
        let checkpoint = Checkpoint(
            origin: try Origin("example.org/log"), size: size, root: try #require(roots[size]))
        return try SignedNote(
            text: checkpoint.text, signatures: signers.map { try NoteSignature(of: checkpoint.text, by: keys[$0]) })
    }

    private func check(_ notes: [SignedNote], trusted: Int?, size: UInt64 = 6) throws {
        let roots = roots
        _ = try LogCheckpoints(
            notes, origin: Origin("example.org/log"), keys: #require(chain.keys),
            trusted: trusted.map { keys[$0].verifierKey }, size: size) { roots[$0] }
    }

    @Test("Each key is in force up to the entry that hands it over, that entry included")
    func terms() throws {
        let succession = try #require(chain.keys)
        #expect(succession.terms.map(\.from) == [0, 3, 5])
        #expect((1...6).map { succession.key(at: $0) } == [0, 0, 0, 1, 1, 2].map { keys[$0].verifierKey })
        #expect(!succession.isRetired(keys[0].verifierKey, at: 3) && succession.isRetired(keys[0].verifierKey, at: 4))
        #expect(!succession.isRetired(keys[2].verifierKey, at: .max))
    }

    @Test("Who trusts a key trusts those that it handed over to, where it signed for that")
    func followed() throws {
        try check([note(3, 0, 1), note(5, 1, 2), note(6, 2)], trusted: 0)
        try check([note(3, 0), note(5, 1), note(6, 2)], trusted: nil)
        try check([note(5, 1, 2), note(6, 2)], trusted: 1)
        try check([note(6, 2)], trusted: 2)
    }

    @Test("A handing over that the old key did not sign is none")
    func stolen() throws {
        #expect(throws: NoteError.self) { try check([note(6, 2)], trusted: 0) }
        #expect(throws: NoteError.self) { try check([note(5, 1, 2), note(6, 2)], trusted: 0) }
        #expect(throws: NoteError.self) { try check([note(3, 1), note(5, 1, 2), note(6, 2)], trusted: 0) }
    }

    @Test("A retired key does not sign for more than was handed over")
    func retired() throws {
        do {
            try check([note(3, 0, 1), note(5, 1, 2), note(6, 0)], trusted: 0)
            Issue.record("it was taken")
        } catch let error as NoteError {
            #expect("\(error)".contains("retired key"))
        }
    }

    @Test("Entries that hand over what is not in force are refused")
    func refused() throws {
        for (old, new) in [(0, 1), (2, 2), (2, 0)] {
            var copy = self
            #expect(throws: EntryError.self) { try copy.append("key", Self.rotation(keys[old], keys[new])) }
        }
        var copy = self
        try copy.append("key", ["action": "revoke", "vkey": "x"])
    }
}
