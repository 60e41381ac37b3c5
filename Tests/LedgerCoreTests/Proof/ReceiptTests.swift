import LedgerCore
import Testing

@Suite("Receipts")
struct ReceiptTests {
    let log: VerifierKey
    let witness: VerifierKey
    let bytes: String

    init() throws {
        log = try VerifierKey(parsing: NoteKeys.log)
        witness = try VerifierKey(parsing: NoteKeys.witness)
        bytes = try Self.frozen()
    }

    /// The receipt for entry 3 of the reference tree.
    static func frozen() throws -> String {
        try #require(Vectors.sections("log-witness-proof.txt").first { $0.first?.hasPrefix("c2sp.org/") == true })
            .map { $0 + "\n" }.joined()
    }

    @Test("The frozen receipt is read, verified and made anew byte for byte")
    func frozen() throws {
        let receipt = try Receipt(parsing: bytes)
        #expect(receipt.index == 3)
        #expect(receipt.checkpoint.size == 8)
        #expect(receipt.extra == nil)
        #expect(receipt.description == bytes)
        let verified = try receipt.verified(entry: [0x20, 0x21], by: Policy(log: log))
        #expect(verified.index == 3)
        #expect(verified.checkpoint.log == log)
        #expect(verified.checkpoint.cosigners.isEmpty)
        #expect(verified.checkpoint.others.map(\.key) == [witness.reference])

        let reader = MemoryReader(try TreeVectorTests.leaves())
        let made = try Receipt(
            index: 3, proof: Tree.inclusionProof(of: 3, in: 8, reader: reader),
            note: SignedNote(parsing: NoteKeys.checkpoint()))
        #expect(made == receipt)
        #expect(made.description == bytes)
    }

    @Test("Only the entry's own bytes pass, and only under the log's own key")
    func others() throws {
        let receipt = try Receipt(parsing: bytes)
        let policy = try Policy(log: log)
        #expect(throws: ReceiptError.proof(.wrongRoot)) { try receipt.verified(entry: [0x20, 0x22], by: policy) }
        #expect(throws: ReceiptError.proof(.wrongRoot)) { try receipt.verified(entry: [], by: policy) }
        let peter = try Policy(log: VerifierKey(parsing: NoteKeys.peter))
        let error = #expect(throws: ReceiptError.self) { try receipt.verified(entry: [0x20, 0x21], by: peter) }
        guard case .policy(.foreign) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(throws: PolicyError.self) { try Policy(log: witness) }
        // The same hashes for another place.
        let moved = try Receipt(parsing: bytes.replacing("index 3", with: "index 2"))
        #expect(throws: ReceiptError.proof(.wrongRoot)) { try moved.verified(entry: [0x20, 0x21], by: policy) }
        let edited = try Receipt(parsing: bytes.replacing("\n8\n", with: "\n9\n"))
        let refusal = ReceiptError.policy(.note(.invalidSignature(log.reference)))
        #expect(throws: refusal) { try edited.verified(entry: [0x20, 0x21], by: policy) }
    }

    @Test("A leaf, a proof and a root of trees of many sizes", arguments: [1, 2, 3, 8, 255, 256, 257])
    func sizes(_ size: UInt64) throws {
        let key = try SigningKey(parsing: NoteKeys.logSecret)
        let reader = MemoryReader(Vectors.leaves(Int(size)))
        let text = Checkpoint(origin: try Origin("example.org/ledger"), size: size, root: reader.tree.root).text
        let note = try SignedNote(text: text, signedBy: key)
        for index in [0, size / 2, size - 1] {
            let proof = try Tree.inclusionProof(of: index, in: size, reader: reader)
            let receipt = try Receipt(parsing: Receipt(index: index, proof: proof, note: note).description)
            let verified = try receipt.verified(entry: Array("entry-\(index)".utf8), by: Policy(log: log))
            #expect(verified.leaf == reader.hashes[Int(index)])
            let short = try Receipt(index: index, proof: InclusionProof(proof.hashes.dropLast()), note: note)
            if size > 1 {
                #expect(throws: ReceiptError.proof(.tooShort)) {
                    try short.verified(leaf: verified.leaf, by: Policy(log: log))
                }
            }
            let long = try Receipt(index: index, proof: InclusionProof(proof.hashes + [.emptyRoot]), note: note)
            #expect(throws: ReceiptError.proof(.tooLong)) {
                try long.verified(leaf: verified.leaf, by: Policy(log: log))
            }
        }
    }

    @Test("Extra data is kept and means nothing")
    func extra() throws {
        let text = bytes.replacing("index 3", with: "extra AAEC\nindex 3")
        let receipt = try Receipt(parsing: text)
        #expect(receipt.extra == [0, 1, 2])
        #expect(receipt.description == text)
        _ = try receipt.verified(entry: [0x20, 0x21], by: Policy(log: log))
    }

    @Test(
        "What is malformed is refused with its line",
        arguments: [
            ("tlog-proof@v1", "tlog-proof@v2", 1), ("index 3", "index 03", 2), ("index 3", "index +3", 2),
            ("index 3", "index  3", 2), ("index 3", "index 3 ", 2), ("index 3", "index -1", 2),
            ("index 3", "index ", 2),
            ("index 3", "INDEX 3", 2), ("index 3", "index 8", 2), ("index 3", "index 18446744073709551619", 2),
            ("index 3", "extra\nindex 3", 2), ("index 3", "extra \nindex 3", 2), ("index 3", "extra AAB\nindex 3", 2),
            ("index 3", "extra AAE\nindex 3", 2), ("index 3", "extra AAEC\nindex 8", 3),
            ("index 3", "index 3\nindex 3", 3), ("index 3\n", "index 3\r\n", 2), ("f+c=", "f+d=", 3),
            ("f+c=", "f+c", 3),
            ("f+c=", "f-c=", 3), ("f+c=", "f+c= ", 3), ("f+c=", "f+c=AAAA", 3),
        ])
    func malformed(_ old: String, _ new: String, _ line: Int) throws {
        let error = #expect(throws: ReceiptError.self) { try Receipt(parsing: bytes.replacing(old, with: new)) }
        guard case .malformed(line, let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.hasSuffix("."))
    }

    @Test("63 hashes are taken and 64 are not")
    func manyHashes() throws {
        let hash = Hash.emptyRoot.base64 + "\n"
        func receipt(_ count: Int) -> String {
            "c2sp.org/tlog-proof@v1\nindex 3\n" + String(repeating: hash, count: count) + "\n"
                + (bytes.split(separator: "\n\n", maxSplits: 1).last ?? "")
        }
        #expect(try Receipt(parsing: receipt(63)).proof.hashes.count == 63)
        let error = #expect(throws: ReceiptError.self) { try Receipt(parsing: receipt(64)) }
        #expect(error == .malformed(line: 66, "A proof has at most 63 hashes."))
    }

    @Test("A receipt that ends early, or holds no checkpoint, is refused")
    func cut() throws {
        // Without the line of the witness it is a receipt still.
        let line = try #require(bytes.split(separator: "\n").last)
        for count in 0..<bytes.utf8.count where count != bytes.utf8.count - line.utf8.count - 1 {
            #expect(throws: ReceiptError.self) { try Receipt(parsing: Array(bytes.utf8.prefix(count))) }
        }
        #expect(throws: ReceiptError.self) { try Receipt(parsing: bytes + "\n") }
        let note = try SignedNote(text: "no checkpoint\n", signedBy: SigningKey(parsing: NoteKeys.logSecret))
        #expect(throws: ReceiptError.self) { try Receipt(index: 0, proof: InclusionProof([]), note: note) }
        let long = "c2sp.org/tlog-proof@v1\nextra " + String(repeating: "AAAA", count: 65_536)
        #expect(throws: ReceiptError.self) { try Receipt(parsing: long) }
    }

    @Test("17 signature lines are taken and 101 are not")
    func signatures() throws {
        let line = String(try #require(bytes.split(separator: "\n").last)) + "\n"
        let taken = try Receipt(parsing: bytes + String(repeating: line, count: 15))
        #expect(taken.note.signatures.count == 17)
        _ = try taken.verified(entry: [0x20, 0x21], by: Policy(log: log))
        #expect(throws: ReceiptError.self) { try Receipt(parsing: bytes + String(repeating: line, count: 99)) }
    }
}
