import Candidacy
import LedgerCore
import LedgerStorage
import Testing

/// Go's own packages of notes and trees, `golang.org/x/mod/sumdb`, and this package read each other.
@Suite("Read by Go, and read from Go", .enabled(if: GoTool.isHere, GoTool.missing))
struct GoTests {
    static let sizes: [UInt64] = [1, 2, 3, 255, 256, 257, 65_536, 70_000]
    static let time: UInt64 = 1_767_225_600

    let witness: SigningKey

    init() throws {
        witness = try SigningKey(
            name: "witness.example.org/w1", algorithm: .cosignature,
            seed: SHA256.digest("audit-ledger test witness key").bytes)
    }

    @Test("Go verifies the checkpoints, cosignatures, receipts and consistency proofs of a ledger")
    func written() throws {
        let ledger = try TestLedger()
        let folder = try TemporaryFolder()
        let writer = try ledger.writer()
        let decision = try Decision.numbered(1)
        for size in Self.sizes {
            let transaction = try writer.begin()
            while transaction.size < size { try transaction.append(decision) }
            try transaction.commit()
            let note = try writer.checkpoint().note
            let cosignature = try NoteSignature(of: note.text, at: Self.time, by: witness)
            let stored = try writer.add(cosignatures: note.adding(cosignature))
            #expect(stored.size == size)
            let reader = try LedgerReader(ledger.path, cache: nil)
            try Self.write("checkpoint-\(size)", stored.bytes, folder)
            for index in Set([0, size / 2, size - 1]) {
                let covering = try #require(try reader.checkpoint(covering: index))
                #expect(covering == stored)
                let receipt = try reader.receipt(of: index, under: covering)
                try Self.write("receipt-\(index)-\(size).tlog-proof", Array("\(receipt)".utf8), folder)
                let bytes = try #require(try reader.stored(at: index)?.bytes)
                if try FileSystem.status("\(folder.path)/entry-\(index)") == nil {
                    try Self.write("entry-\(index)", bytes, folder)
                }
            }
            let tree = try ProofTree(reader, size: size)
            for old in Self.sizes where old <= size {
                let lines = try tree.consistencyProof(from: old).hashes.map { "\($0)\n" }.joined()
                try Self.write("consistency-\(old)-\(size)", Array(lines.utf8), folder)
            }
        }
        let answer = try GoTool.run(
            "verify", folder.path, ledger.verify().identity?.verifierKey ?? "", "\(witness.verifierKey)")
        // Of size 1 there is one receipt, of size 2 two, of the others three.
        #expect(answer == "8 21 36")
    }

    @Test("What Go makes verifies here, and is what is made here, byte for byte")
    func read() throws {
        let folder = try TemporaryFolder()
        let log = try SigningKey(
            name: "example.org/ledger", seed: SHA256.digest("audit-ledger test log key").bytes)
        _ = try GoTool.run("make", folder.path, try log.secretText(), try witness.secretText())
        let policy = try Policy(
            parsing: "log \(log.verifierKey)\nwitness w \(witness.verifierKey)\nquorum w\n")
        var tree = RightEdge()
        var heads: [UInt64: Checkpoint] = [:]
        var notes: [UInt64: SignedNote] = [:]
        for size in Self.sizes {
            while tree.size < size { tree.append(.leaf(Array("entry-\(tree.size)".utf8))) }
            let note = try SignedNote(parsing: Self.read("checkpoint-\(size)", folder))
            let verified = try policy.verify(note)
            #expect(verified.cosigners.map(\.time) == [Self.time])
            #expect(verified.checkpoint.size == size)
            #expect(verified.checkpoint.root == tree.root)
            (heads[size], notes[size]) = (verified.checkpoint, note)
            let signed = try SignedNote(text: verified.checkpoint.text, signedBy: log)
            #expect(try signed.adding(NoteSignature(of: signed.text, at: Self.time, by: witness)) == note)
            for index in Set([0, size / 2, size - 1]) {
                let bytes = try Self.read("receipt-\(index)-\(size).tlog-proof", folder)
                let receipt = try Receipt(parsing: bytes)
                #expect(Array("\(receipt)".utf8) == bytes)
                let entry = try Self.read("entry-\(index)", folder)
                #expect(try receipt.verified(entry: entry, by: policy).index == index)
                #expect(throws: ReceiptError.self) { try receipt.verified(entry: entry + [0], by: policy) }
            }
            for old in Self.sizes where old <= size {
                let lines = String(decoding: try Self.read("consistency-\(old)-\(size)", folder), as: UTF8.self)
                let proof = try ConsistencyProof(lines.split(separator: "\n").map { try #require(Hash(base64: $0)) })
                let oldRoot = try #require(heads[old]).root
                try proof.verify(old: old, new: size, oldRoot: oldRoot, newRoot: tree.root)
            }
        }
    }

    @Test("Whatever note is taken here, damaged ones too, Go takes and understands alike")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
        let signer = try SigningKey(parsing: secret)
        let other = try SigningKey(name: "other.example", seed: SHA256.digest("other").bytes)
        var expected: [String] = []
        var random = Mixed(seed: 7)
        let text = "example.org/ledger\n8\n\(Hash.emptyRoot)\n\nmore — text\n"
        let whole = Array(
            "\(try SignedNote(text: text, signedBy: signer).adding(NoteSignature(of: text, by: other)))".utf8)
        for number in 0..<3_000 {
            var bytes = whole
            for _ in 0..<number % 3 { Self.damage(&bytes, &random) }
            try Self.write("note-\(10_000 + number)", bytes, folder)
            let note = try? SignedNote(parsing: bytes).verified(by: [signer.verifierKey])
            expected.append(
                note.map { note in
                    let names = note.signatures.map(\.key.name).joined(separator: " ")
                    return "\(Base64.encode(Array(note.text.utf8))) \(names) \(note.others.count)"
                } ?? "refused")
        }
        let answers = try GoTool.run("notes", folder.path, peter).split(separator: "\n").map(String.init)
        try #require(answers.count == expected.count)
        #expect(expected.count { $0 != "refused" } > 1_000)
        // Go takes base64 that is not canonical; nothing else of what is refused here.
        for (ours, theirs) in zip(expected, answers) where ours != "refused" { #expect(ours == theirs) }
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout Mixed) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(.random(in: 0x09...0x7E, using: &random), at: place)
        case 2: bytes[place] = .random(in: 0x20...0x7E, using: &random)
        default: bytes.insert(contentsOf: bytes[place...].prefix(120), at: place)
        }
    }

    private static func write(_ name: String, _ bytes: [UInt8], _ folder: TemporaryFolder) throws {
        try FileSystem.create("\(folder.path)/\(name)", bytes, mode: 0o600)
    }

    private static func read(_ name: String, _ folder: TemporaryFolder) throws -> [UInt8] {
        try FileSystem.read("\(folder.path)/\(name)", limit: 1 << 20)
    }
}

/// Random numbers that are the same in every run (SplitMix64).
private struct Mixed: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
