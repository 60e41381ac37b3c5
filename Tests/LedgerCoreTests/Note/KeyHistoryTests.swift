import LedgerCore
import Testing

@Suite("The keys of a ledger, one after the other")
struct KeyHistoryTests {
    private let name = "example.org/log"
    private let old: SigningKey
    private let new: SigningKey
    private let prev = Hash.leaf([7])

    init() throws {
        old = try SigningKey(name: name, seed: Array(repeating: 1, count: 32))
        new = try SigningKey(name: name, seed: Array(repeating: 2, count: 32))
    }

    /// Entry 4, which hands over from the old key to the new one, with members in place of its own.
    private func entry(
        _ changes: [(String, JSONValue)] = [], seq: UInt64 = 4, kind: String = "key",
        signedBy signer: SigningKey? = nil,
        next: SigningKey? = nil, size: UInt64 = 5, over previous: Hash? = nil
    ) throws -> Entry {
        let next = (next ?? new).verifierKey
        let text = Rotation(origin: try Origin(name), size: size, previous: previous ?? prev, next: next).text
        var body = JSONObject([
            ("action", "rotate"), ("vkey", .string("\(next)")), ("previous", .string("\(old.verifierKey)")),
            ("size", .integer(Int64(size))),
            ("handover", .string("\(try SignedNote(text: text, signedBy: signer ?? old))")),
        ])
        for (key, value) in changes { body[key] = value }
        var bytes: [UInt8] = []
        try Entry.encode(
            seq: seq, at: "2021-10-08T12:00:00Z", kind: kind, body: body.canonicalBytes, prev: prev, token: nil,
            into: &bytes)
        return try Entry(bytes)
    }

    private func checkpoint(_ size: UInt64, _ signers: SigningKey...) throws -> SignedNote {
        let text = Checkpoint(origin: try Origin(name), size: size, root: .leaf([1])).text
        return try SignedNote(text: text, signatures: try signers.map { try NoteSignature(of: text, by: $0) })
    }

    @Test("The text of a handover is fixed")
    func text() throws {
        let rotation = Rotation(origin: try Origin(name), size: 5, previous: prev, next: new.verifierKey)
        #expect(rotation.text == "audit-ledger/rotation\n\(name)\n5\n\(prev.base64)\n\(new.verifierKey)\n")
        #expect(throws: NoteError.self) { try Seal(parsing: rotation.text) }
    }

    @Test("A handover that the key in force signed is followed")
    func followed() throws {
        var history = KeyHistory(first: old.verifierKey)
        let isFollowed = history.follow(try entry())
        #expect(isFollowed)
        #expect(history.current == new.verifierKey)
        #expect(history.keys(at: 4) == [old.verifierKey])
        #expect(history.keys(at: 5) == [old.verifierKey, new.verifierKey])
        #expect(history.keys(at: 6) == [new.verifierKey])
        // Once is enough, and back to a key that was in force there is no way.
        for entry in [try entry(), try entry(seq: 5, signedBy: new, next: old, size: 6)] {
            let isFollowed = history.follow(entry)
            #expect(!isFollowed)
        }
    }

    @Test("Anything else changes nothing")
    func refused() throws {
        let other = try SigningKey(name: "example.org/other", seed: Array(repeating: 3, count: 32))
        let cosigner = try SigningKey(name: name, algorithm: .cosignature, seed: Array(repeating: 3, count: 32))
        var history = KeyHistory(first: old.verifierKey)
        for entry in [
            try entry(signedBy: new), try entry(seq: 5), try entry(size: 6), try entry(over: .leaf([8])),
            try entry(kind: "anomaly"), try entry(next: other), try entry(next: cosigner), try entry(next: old),
            try entry([("action", "revoke")]), try entry([("previous", .string("\(new.verifierKey)"))]),
            try entry([("size", 6)]), try entry([("vkey", "x")]), try entry([("handover", "x")]),
            try entry([("handover", .null)]),
        ] {
            let isFollowed = history.follow(entry)
            #expect(!isFollowed)
        }
        #expect(history == KeyHistory(first: old.verifierKey))
    }

    @Test("Each key signs checkpoints of its own term")
    func checkpoints() throws {
        var history = KeyHistory(first: old.verifierKey)
        #expect(try history.verify(checkpoint(9, old)).checkpoint.size == 9)
        try history.follow(entry())
        for note in [
            try checkpoint(0, old), try checkpoint(5, old), try checkpoint(5, new), try checkpoint(5, old, new),
            try checkpoint(6, new), try checkpoint(6, old, new),
        ] { _ = try history.verify(note) }
        #expect(throws: NoteError.retiredKey(old.verifierKey.reference, through: 5)) {
            try history.verify(checkpoint(6, old))
        }
        #expect(throws: NoteError.unverified) { try history.verify(checkpoint(4, new)) }
        let foreign = try SignedNote(
            text: Checkpoint(origin: Origin("example.org/other"), size: 4, root: .leaf([1])).text, signedBy: old)
        #expect(throws: NoteError.self) { try history.verify(foreign) }
    }

    @Test("A ledger has at most so many keys, and says so before one too many is named")
    func full() throws {
        var history = KeyHistory(first: old.verifierKey)
        var last = old
        for number in 1..<KeyHistory.maximumCount {
            #expect(!history.isFull)
            let bytes = [UInt8(number >> 8), UInt8(number & 255)]
            let next = try SigningKey(name: name, seed: bytes + Array(repeating: 9, count: 30))
            let isFollowed = history.follow(
                try entry(
                    [("previous", .string("\(last.verifierKey)"))], seq: UInt64(number), signedBy: last, next: next,
                    size: UInt64(number) + 1))
            #expect(isFollowed)
            last = next
        }
        #expect(history.isFull && history.terms.count == KeyHistory.maximumCount)
        #expect(history.terms.dropFirst().allSatisfy { $0.handover?.signatures.count == 1 })
        let more = try SigningKey(name: name, seed: Array(repeating: 8, count: 32))
        let isFollowed = history.follow(
            try entry(
                [("previous", .string("\(last.verifierKey)"))], seq: UInt64(KeyHistory.maximumCount), signedBy: last,
                next: more, size: UInt64(KeyHistory.maximumCount) + 1))
        #expect(!isFollowed && history.current == last.verifierKey)
    }
}
