import Foundation
import LedgerCore
import LedgerStorage
import Testing

@testable import audit_ledger

@Suite("prove and check-proof")
struct ProveTests {
    private let desk: Desk
    private let key: String

    init() throws {
        desk = try Desk()
        try desk.recordFrame()
        key = try LedgerReader(desk.ledger, cache: nil).identity.verifierKey
    }

    private func path(_ name: String) -> String { desk.folder.path + "/" + name }

    private func bytes(_ name: String) throws -> [UInt8] { try FileSystem.read(path(name), limit: 1 << 20) }

    /// Makes the receipt of entry 2 and the file of its bytes.
    private func prove() throws {
        try desk.succeed("prove", "@candidacy:c-1", "--out", path("r"), "--entry-out", path("e"))
    }

    /// Where neither ledger nor keys are.
    private func check(_ words: String...) throws -> Tool.Answer {
        let elsewhere = try TemporaryFolder()
        return try Tool(folder: elsewhere.path).run(["check-proof"] + words, ledger: elsewhere.path + "/none")
    }

    @Test("A receipt and the entry's bytes are all that it takes to check them")
    func proves() throws {
        try prove()
        #expect(try bytes("e") == desk.entry(2).bytes)
        let receipt = try Receipt(parsing: bytes("r"))
        #expect(receipt.index == 2)
        #expect(receipt.checkpoint.size == 3)
        let answer = try check(path("r"), "--entry", path("e"), "--vkey", key)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("entry 2 of \(Desk.origin) is these"))
        #expect(answer.output.contains("a candidacy"))
        #expect(answer.output.contains("No witness was asked for"))
        #expect(answer.output.contains("Whether that key had been retired before"))
        #expect(desk.verify().verdict == .intact)
    }

    @Test("A stored checkpoint is used again, and a new one only signed where none covers the entry")
    func checkpoints() throws {
        try prove()
        let before = try desk.evidence()
        let answer = try desk.succeed("prove", "0")
        #expect(try Receipt(parsing: answer.bytes).checkpoint.size == 3)
        #expect(try desk.evidence() == before)
        try desk.succeed(
            "record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set", "source=s")
        #expect(try Receipt(parsing: desk.succeed("prove", "1").bytes).checkpoint.size == 3)
        let object = try desk.succeed("prove", "3", "--format", "json").object()
        #expect(object["size"]?.integer == 4)
        #expect(object["signed"] == .bool(true))
        #expect(try Receipt(parsing: object["receipt"]?.string ?? "").index == 3)
    }

    @Test("Without the key only what is covered by a stored checkpoint can be proved")
    func withoutKey() throws {
        try prove()
        try desk.succeed(
            "record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set", "source=s")
        let empty = path("empty")
        try FileSystem.makeFolder(empty)
        #expect(try desk.run("prove", "2", "--keys", empty).status == 0)
        let answer = try desk.run("prove", "3", "--keys", empty, "--out", path("r3"))
        #expect(answer.status == 1)
        #expect(answer.errors.contains("is not in \(empty)"))
        #expect(try FileSystem.status(path("r3")) == nil)
    }

    @Test("The checkpoint that most have signed is preferred")
    func cosigned() throws {
        try prove()
        let writer = try LedgerWriter(desk.ledger, keys: desk.keys, migrations: [Migration].ledger)
        let witness = try SigningKey(
            name: "w.example", algorithm: .cosignature, seed: SHA256.digest("a witness").bytes)
        let note = try writer.checkpoint().note
        _ = try writer.add(cosignatures: note.adding(NoteSignature(of: note.text, at: 1_767_225_600, by: witness)))
        try desk.succeed(
            "record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set", "source=s")
        _ = try writer.checkpoint()
        try desk.write("r2", Data(desk.succeed("prove", "2").bytes))
        let policy = try desk.write("policy", "log \(key)\nwitness observer \(witness.verifierKey)\nquorum observer\n")
        let answer = try check(path("r2"), "--entry", path("e"), "--policy", policy)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("Cosigned by observer at 2026-01-01T00:00:00Z"))
        // The first one has no cosignature.
        let short = try check(path("r"), "--entry", path("e"), "--policy", policy)
        #expect(short.status == 6)
        #expect(short.errors.contains("too few"))
        #expect(try check(path("r2"), "--entry", path("e"), "--policy", policy, "--vkey", key).status == 0)
        let object = try check(path("r2"), "--entry", path("e"), "--policy", policy, "--format", "json").object()
        #expect(object["cosigners"]?.array?.first?.object?["name"] == "observer")
    }

    @Test("Other bytes, another key and a changed receipt are told apart by their exit status")
    func refused() throws {
        try prove()
        let other = try desk.write("other", "{}")
        #expect(try check(path("r"), "--entry", other, "--vkey", key).status == 2)
        let stranger = try SigningKey(random: Desk.origin).verifierKey
        let foreign = try check(path("r"), "--entry", path("e"), "--vkey", "\(stranger)")
        #expect(foreign.status == 6)
        #expect(foreign.output.isEmpty)
        let text = String(decoding: try bytes("r"), as: UTF8.self)
        let edited = try desk.write("edited", text.replacing("\n3\n", with: "\n4\n"))
        #expect(try check(edited, "--entry", path("e"), "--vkey", key).status == 2)
        let moved = try desk.write("moved", text.replacing("index 2", with: "index 1"))
        #expect(try check(moved, "--entry", path("e"), "--vkey", key).status == 2)
        let none = try desk.write("none", "index 2\n")
        let answer = try check(none, "--entry", path("e"), "--vkey", key)
        #expect(answer.status == 65)
        #expect(answer.errors.contains("Line 1 of the receipt"))
        #expect(try check(path("r"), "--entry", path("e"), "--vkey", "x").status == 65)
        #expect(try check(path("r"), "--entry", path("e"), "--policy", none).status == 65)
        #expect(try check(path("r"), "--entry", path("missing"), "--vkey", key).status == 1)
        #expect(try check(path("r"), "--entry", path("e")).status == 64)
        #expect(try check(path("r"), "--vkey", key).status == 64)
    }

    @Test("A line of export serves as the entry")
    func exported() throws {
        try prove()
        let line = try #require(try desk.succeed("export").lines.dropFirst(2).first) + "\n"
        let file = try desk.write("line", line)
        #expect(try check(path("r"), "--entry", file, "--vkey", key).status == 0)
        #expect(try check(path("r"), "--entry", desk.write("line2", line + "\n"), "--vkey", key).status == 2)
    }

    @Test("Receipts that others published are checked too")
    func others() throws {
        let text = try String(
            contentsOf: TestFiles.root.appending(path: "Tests/Fixtures/vectors/log-witness-proof.txt"), encoding: .utf8)
        let receipt = try #require(text.components(separatedBy: "-----\n").first { $0.hasPrefix("c2sp.org/") })
        let file = try desk.write("vector", receipt)
        let entry = try desk.write("entry", Data([0x20, 0x21]))
        let log = "example.org/ledger+ef706567+ASyVaiwOu1M0TEoaF5E6VkVWzdr1OgAbS67dLqC7+cvh"
        let witness = "witness.example.org/w1+12ff9eb0+BDvqxNDZdHH6QKMEa6wTb45z2PKJAIhcKABRxI+YDfCS"
        #expect(try check(file, "--entry", entry, "--vkey", log).status == 0)
        let policy = try desk.write("vector-policy", "log \(log)\nwitness w1 \(witness)\nquorum w1\n")
        let answer = try check(file, "--entry", entry, "--policy", policy)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("2026-01-01T00:00:00Z"))
    }

    @Test("Nothing is overwritten, and nothing is half done")
    func existing() throws {
        try prove()
        let taken = try desk.write("taken", "mine")
        for words in [["--out", taken], ["--out", path("new"), "--entry-out", taken]] {
            let answer = try desk.tool.run(["prove", "1"] + words)
            #expect(answer.status == 1)
        }
        #expect(try bytes("taken") == Array("mine".utf8))
        #expect(try FileSystem.status(path("new")) == nil)
        #expect(try desk.run("prove", "1", "--out", path("x"), "--entry-out", path("x")).status == 64)
        #expect(try desk.run("prove", "99").status == 65)
        #expect(try desk.run("prove", "@candidacy:c-9").status == 65)
    }

    @Test("An entry whose bytes were erased is proved by its hash alone")
    func erased() throws {
        let ledger = try CaseLedger("case.jsonl")
        try ledger.eraseBytes(of: 3)
        let answer = try ledger.tool("prove", "3", "--entry-out", ledger.folder.path + "/e")
        #expect(answer.status == 65)
        #expect(try FileSystem.status(ledger.folder.path + "/e") == nil)
    }

    @Test("record hands out the receipt of one entry at once")
    func record() throws {
        let words = ["record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set", "source=s"]
        let answer = try desk.tool.run(words + ["--receipt", path("r"), "--yes"])
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("its receipt"))
        let entry = try desk.entry(3)
        let policy = try Policy(log: VerifierKey(parsing: key))
        #expect(try Receipt(parsing: bytes("r")).verified(entry: entry.bytes, by: policy).index == 3)
        let object = try desk.tool.run(words + ["--receipt", path("r2"), "--format", "json"]).object()
        #expect(object["receipt"]?.string == path("r2"))

        let before = try desk.evidence()
        #expect(try desk.tool.run(words + ["--receipt", path("r"), "--yes"]).status == 1)
        #expect(try desk.tool.run(words + ["--receipt", path("r3"), "--dry-run"]).status == 64)
        #expect(
            try desk.run("record", "--from", "-", "--receipt", path("r3"), "--yes", input: Desk.frame).status == 64)
        #expect(try desk.evidence() == before)
    }

    @Test("A receipt that cannot be written does not hide that the entry is recorded")
    func recordedWithoutReceipt() throws {
        let answer = try desk.run(
            "record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set", "source=s",
            "--receipt", path("no/such/folder/r"))
        #expect(answer.status == 1)
        #expect(answer.output.contains("Recorded 1 entry"))
        #expect(answer.errors.contains("Entry 3 is recorded"))
        #expect(try desk.entry(3).kind == "declaration")
    }

    @Test("verify is held to receipts and policies that are handed in")
    func verify() throws {
        try prove()
        #expect(try desk.run("verify", "--against", path("r")).status == 0)
        #expect(try desk.run("verify", "--against", path("e")).status == 65)
        #expect(try desk.run("verify", "--policy", path("e")).status == 65)
        #expect(try desk.run("verify", "--policy", desk.write("p", "quorum none\n")).status == 0)
        let witness = try SigningKey(name: "w.example", algorithm: .cosignature, seed: SHA256.digest("w").bytes)
        let short = try desk.run("verify", "--policy", desk.write("p1", "witness w \(witness.verifierKey)\nquorum w\n"))
        #expect(short.status == 6)
        #expect(short.output.contains("Verdict: unverifiable"))
        #expect(short.output.contains("short of its quorum"))
    }

    @Test("The evidence of a fork is shown whole")
    func forked() throws {
        // The same key on another machine, which goes on from the same beginning.
        let other = try TemporaryFolder()
        for name in ["ledger", "keys"] {
            try FileManager.default.copyItem(atPath: path(name), toPath: other.path + "/" + name)
        }
        let words = ["record", "declaration", "--set", "type=announce", "--set", "effective=2011", "--set"]
        #expect(try desk.tool.run(words + ["source=here"]).status == 0)
        #expect(try desk.tool.run(words + ["source=here", "--receipt", path("ours")]).status == 0)
        #expect(try Tool(folder: other.path).run(words + ["source=there", "--receipt", path("theirs")]).status == 0)
        let answer = try desk.run("verify", "--against", path("theirs"))
        #expect(answer.status == 4)
        let note = try Receipt(parsing: bytes("theirs")).note
        let own = try Receipt(parsing: bytes("ours")).note
        for line in "\(note)\(own)".split(separator: "\n") { #expect(answer.output.contains(line), "\(line)") }
        #expect(answer.output.contains("The consistency proof from 4 to 5"))
        let object = try desk.run("verify", "--against", path("theirs"), "--format", "json").object()
        #expect(object["verdict"] == "forked")
        let fork = try #require(object["forks"]?.array?.first?.object)
        #expect(fork["kept"]?.string == "\(note)")
        #expect(fork["own"]?.string == "\(own)")
        let proof = try ConsistencyProof(
            try #require(fork["proof"]?.array).map { try #require(Hash(base64: $0.string ?? "")) })
        try proof.verify(
            old: 4, new: 5, oldRoot: try #require(Hash(base64: fork["root"]?.string ?? "")),
            newRoot: Receipt(parsing: bytes("ours")).checkpoint.root)
    }
}
