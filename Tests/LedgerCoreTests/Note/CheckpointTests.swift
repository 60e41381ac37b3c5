import LedgerCore
import Testing

@Suite("Checkpoints, seals and origins")
struct CheckpointTests {
    let log: SigningKey
    let witness: SigningKey

    init() throws {
        log = try SigningKey(parsing: NoteKeys.logSecret)
        witness = try SigningKey(
            name: "witness.example.org/w1", algorithm: .cosignature,
            seed: SHA256.digest("audit-ledger test witness key").bytes)
    }

    @Test("The checkpoint with a cosignature is read, verified and made anew byte for byte")
    func frozen() throws {
        let bytes = try NoteKeys.checkpoint()
        let verified = try SignedNote(parsing: bytes).verified(by: [log.verifierKey, witness.verifierKey])
        #expect(verified.signatures.map(\.key) == [log.verifierKey, witness.verifierKey])
        #expect(verified.signatures.map(\.time) == [nil, 1_767_225_600])
        let checkpoint = try Checkpoint(parsing: verified.text)
        #expect(checkpoint.size == 8)
        #expect(checkpoint.origin.text == "example.org/ledger")
        #expect(checkpoint.root == MemoryReader(try TreeVectorTests.leaves()).tree.root)
        #expect(checkpoint.text == verified.text)

        let signed = try SignedNote(text: checkpoint.text, signedBy: log)
        let cosignature = try NoteSignature(of: checkpoint.text, at: 1_767_225_600, by: witness)
        #expect(try signed.adding(cosignature).description == bytes)
    }

    @Test("An edited checkpoint is refused, whoever is asked")
    func tampered() throws {
        let bytes = try NoteKeys.checkpoint()
        let edited = try SignedNote(parsing: bytes.replacing("\n8\n", with: "\n7\n"))
        for key in [log.verifierKey, witness.verifierKey] {
            #expect(throws: NoteError.invalidSignature(key.reference)) { try edited.verified(by: [key]) }
        }
        // The time is signed with the text.
        let later = try SignedNote(parsing: bytes.replacing("AABpVbkA", with: "AABpVbkB"))
        #expect(throws: NoteError.invalidSignature(witness.verifierKey.reference)) {
            try later.verified(by: [witness.verifierKey])
        }
    }

    @Test("Each kind of key signs only what it is for")
    func kinds() throws {
        #expect(throws: NoteError.self) { try NoteSignature(of: "a\n", by: witness) }
        #expect(throws: NoteError.self) { try NoteSignature(of: "a\n", at: 1, by: log) }
        #expect(throws: NoteError.self) { try NoteSignature(of: "a\n", at: 1 << 63, by: witness) }
        #expect(throws: NoteError.self) { try NoteSignature(of: "a\n", by: ShortSigner(verifierKey: log.verifierKey)) }
    }

    @Test("A cosigned time beyond 63 bits is refused, however well it is signed")
    func lateTime() throws {
        let time: [UInt8] = [0x80] + Array(repeating: 0, count: 7)
        let signature = try witness.sign(Array("cosignature/v1\ntime 9223372036854775808\na\n".utf8))
        let reference = witness.verifierKey.reference
        let line = try #require(NoteSignature(key: reference, bytes: time + signature))
        let note = try SignedNote(text: "a\n", signatures: [line])
        #expect(throws: NoteError.invalidSignature(reference)) { try note.verified(by: [witness.verifierKey]) }
    }

    /// A signer elsewhere that answers too little.
    struct ShortSigner: NoteSigner {
        let verifierKey: VerifierKey
        func sign(_ message: [UInt8]) throws(NoteError) -> [UInt8] { [1, 2, 3] }
    }

    static let root = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg="

    @Test("Sizes to 2^62 and extension lines are kept")
    func accepted() throws {
        for size in ["0", "8", "4611686018427387904"] {
            let text = "example.org/ledger\n\(size)\n\(Self.root)\n"
            #expect(try Checkpoint(parsing: text).text == text)
            #expect(try Seal(parsing: "audit-ledger/commit\n" + text).text == "audit-ledger/commit\n" + text)
        }
        let extended = "example.org/ledger\n8\n\(Self.root)\nextension one\ntwo\n"
        #expect(try Checkpoint(parsing: extended).extensions == ["extension one", "two"])
        #expect(try Checkpoint(parsing: extended).text == extended)
    }

    @Test(
        "What is not three lines of origin, size and root is refused",
        arguments: [
            "", "\n", "example.org\n8\n\(root)", "example.org\n8\n", "\n8\n\(root)\n", "example.org\n08\n\(root)\n",
            "example.org\n+8\n\(root)\n", "example.org\n\n\(root)\n", "example.org\n-1\n\(root)\n",
            "example.org\n8 \n\(root)\n", "example.org\n٨\n\(root)\n", "example.org\n4611686018427387905\n\(root)\n",
            "example.org\n18446744073709551616\n\(root)\n", "example.org\n8\n\(root.dropLast())\n",
            "example.org\n8\n\(root.replacing("yg=", with: "yh="))\n", "example.org\n8\n\(root)\n\n",
            "example.org\n8\n\(root)\n\nx\n", "example .org\n8\n\(root)\n", "example.org\r\n8\n\(root)\n",
            "example.org\n8\nAAAA\n",
        ])
    func refused(_ text: String) {
        #expect(throws: NoteError.self) { try Checkpoint(parsing: text) }
        #expect(throws: NoteError.self) { try Seal(parsing: "audit-ledger/commit\n" + text) }
    }

    @Test("A seal is never read as a checkpoint, nor a checkpoint as a seal")
    func apart() throws {
        let seal = Seal(origin: try Origin("8"), size: 8, root: try #require(Hash(base64: Self.root)))
        #expect(throws: NoteError.self) { try Checkpoint(parsing: seal.text) }
        let checkpoint = Checkpoint(origin: try Origin("audit-ledger/commit"), size: 8, root: seal.root)
        #expect(throws: NoteError.self) { try Seal(parsing: checkpoint.text) }
        #expect(throws: NoteError.self) { try Seal(parsing: seal.text + "more\n") }
    }

    @Test(
        "An origin that could mislead is refused with a sentence",
        arguments: [
            ("", "empty"), ("a b", "white space"), ("a\tb", "white space"), ("a\u{3000}b", "white space"),
            ("a+b", "+"), ("a\u{0}", "control"), ("a\u{200b}b", "invisible"), ("a\u{202e}b", "invisible"),
            ("https://example.org/ledger", "scheme"), (String(repeating: "é", count: 101), "200 bytes"),
        ])
    func origins(_ text: String, _ word: String) {
        let error = #expect(throws: NoteError.self) { try Origin(text) }
        #expect(error?.description.contains(word) == true)
    }

    @Test("An origin may be written in any script")
    func scripts() throws {
        for text in ["elections.example/macau", "選舉.example/候選人-2021", String(repeating: "é", count: 100)] {
            #expect(try Origin(text).text == text)
            _ = try SigningKey(random: text)
        }
    }
}
