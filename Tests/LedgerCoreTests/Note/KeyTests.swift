import LedgerCore
import Testing

@Suite("Keys in text form")
struct KeyTests {
    @Test("Published keys are read and written byte for byte")
    func published() throws {
        for text in [NoteKeys.peter, NoteKeys.enoch, NoteKeys.log, NoteKeys.witness] {
            #expect("\(try VerifierKey(parsing: text))" == text)
        }
        for (secret, key) in [(NoteKeys.peterSecret, NoteKeys.peter), (NoteKeys.logSecret, NoteKeys.log)] {
            let signer = try SigningKey(parsing: secret)
            #expect("\(signer.verifierKey)" == key)
            #expect(try signer.secretText() == secret)
        }
    }

    @Test("The project's keys come from their seeds")
    func seeds() throws {
        let log = try SigningKey(name: "example.org/ledger", seed: SHA256.digest("audit-ledger test log key").bytes)
        #expect("\(log.verifierKey)" == NoteKeys.log)
        let witness = try SigningKey(
            name: "witness.example.org/w1", algorithm: .cosignature,
            seed: SHA256.digest("audit-ledger test witness key").bytes)
        #expect("\(witness.verifierKey)" == NoteKeys.witness)
        #expect(try SigningKey(parsing: witness.secretText()).verifierKey == witness.verifierKey)
    }

    @Test("No part of a key and no key with a byte changed is a key", arguments: [NoteKeys.peter, NoteKeys.witness])
    func mangledVerifierKeys(_ text: String) {
        for mangled in Self.manglings(text) {
            #expect(throws: NoteError.self, "\(mangled)") { try VerifierKey(parsing: mangled) }
        }
    }

    @Test("No part of a secret and no secret with a byte changed is a secret, and no refusal repeats it")
    func mangledSecrets() {
        for mangled in Self.manglings(NoteKeys.peterSecret) {
            let error = #expect(throws: NoteError.self) { try SigningKey(parsing: mangled) }
            #expect(error?.description.contains("EKFALV") == false)
        }
    }

    @Test(
        "What is not a key of a known type is refused",
        arguments: [
            // A key of the wrong length and one of an unknown type, each with the identifier that it would have.
            "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
            "PeterNeumann\n+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "", "+", "++", "+++",
        ])
    func refused(_ text: String) {
        #expect(throws: NoteError.self) { try VerifierKey(parsing: text) }
    }

    @Test(
        "Names follow the rule of signed notes",
        arguments: ["", "a b", "a\u{a0}b", "a\u{2028}b", "a+b", "a\u{7f}", "a\n"])
    func names(_ name: String) {
        #expect(KeyReference(name: name, id: 1) == nil)
        #expect(throws: NoteError.self) { try SigningKey(random: name) }
    }

    @Test("Names that merely look alike are two names")
    func canonicalEquivalence() throws {
        let composed = try #require(KeyReference(name: "caf\u{e9}", id: 7))
        let decomposed = try #require(KeyReference(name: "cafe\u{301}", id: 7))
        #expect(composed != decomposed)
        #expect(try Origin("caf\u{e9}") != Origin("cafe\u{301}"))
    }

    @Test("A new key signs what its verifier key accepts, and no printing shows the secret")
    func random() throws {
        let key = try SigningKey(random: "example.org/new")
        #expect(try SigningKey(random: "example.org/new").verifierKey != key.verifierKey)
        let note = try SignedNote(text: "hello\n", signedBy: SigningKey(parsing: key.secretText()))
        #expect(try note.verified(by: [key.verifierKey]).isSigned(by: key.verifierKey))
        let secret = try #require(key.secretText().split(separator: "+").last)
        var dumped = ""
        dump(key, to: &dumped)
        for shown in ["\(key)", String(reflecting: key), dumped, "\(Optional(key) as Any)"] {
            #expect(!shown.contains(secret))
            #expect(shown.contains("\(key.verifierKey)"))
        }
        #expect(throws: NoteError.self) { try SigningKey(name: "a", seed: Array(repeating: 1, count: 31)) }
        #expect(throws: NoteError.self) { try VerifierKey(name: "a", publicKey: Array(repeating: 1, count: 33)) }
    }

    /// Every proper part of a text, and every text with one byte replaced by the next.
    private static func manglings(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var manglings: [String] = []
        for start in 0...bytes.count {
            for end in start...bytes.count where end - start < bytes.count {
                manglings.append(String(decoding: bytes[start..<end], as: UTF8.self))
            }
        }
        for index in bytes.indices {
            var bytes = bytes
            bytes[index] += 1
            manglings.append(String(decoding: bytes, as: UTF8.self))
        }
        return manglings
    }
}
