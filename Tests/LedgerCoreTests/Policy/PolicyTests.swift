import LedgerCore
import Testing

@Suite("Policies")
struct PolicyTests {
    /// A verifier key of a made-up log or witness.
    static func key(_ name: String, _ algorithm: VerifierKey.Algorithm = .cosignature) throws -> SigningKey {
        try SigningKey(name: name, algorithm: algorithm, seed: SHA256.digest(name).bytes)
    }

    static let letters = ["a", "b", "c", "d"]

    /// A log and the witnesses a, b, c and d.
    static func head() throws -> String {
        let witnesses = try letters.map { "witness \($0) \(try key("\($0).example").verifierKey)\n" }
        return "log \(NoteKeys.log)\n" + witnesses.joined()
    }

    @Test("Every form of a line is read")
    func forms() throws {
        let keys = try Self.letters.map { try Self.key("\($0).example").verifierKey }
        let policy = try Policy(
            parsing: """
                # Who must have seen it
                \t log \(NoteKeys.log)  https://example.org/log/\u{20}

                witness a \(keys[0])
                witness b\t\(keys[1]) https://b.example/
                   # b and c
                witness c \(keys[2])
                group two 2 a b
                group any any c
                group both all two any
                witness d \(keys[3])
                quorum both
                """)
        #expect(policy.logs.map { "\($0.key)" } == [NoteKeys.log])
        #expect(policy.logs[0].url == Array("https://example.org/log/".utf8))
        #expect(policy.witnesses.map(\.key) == keys)
        #expect(policy.witnesses.map { $0.url == nil } == [true, false, true, true])
        #expect(policy.groups.map(\.threshold) == [2, 1, 2])
        #expect(policy.groups[2].members == [.group(0), .group(1)])
        #expect(policy.quorum == .group(2))
        #expect(try Policy(parsing: "quorum none").quorum == nil)
        #expect(try Policy(parsing: Self.head() + "quorum c\n").quorum == .witness(2))
    }

    @Test("Names are bytes, and no two spellings are one")
    func names() throws {
        let keys = try ["K", "\u{212A}", "é", "e\u{301}"].map { ($0, try Self.key("w-\($0)").verifierKey) }
        let text = keys.map { "witness \($0.0) \($0.1)\n" }.joined()
        #expect(try Policy(parsing: text + "quorum \u{212A}").quorum == .witness(1))
        #expect(try Policy(parsing: text + "quorum e\u{301}").quorum == .witness(3))
        let bytes = Array("witness ".utf8) + [0xFF] + Array(" \(keys[0].1)\nquorum ".utf8) + [0xFF]
        #expect(try Policy(parsing: bytes).quorum == .witness(0))
    }

    @Test("32 of each are taken, and 257 are not")
    func counts() throws {
        func policy(_ count: Int) throws -> String {
            var text = ""
            for number in 0..<count {
                text += "log \(try Self.key("l\(number)", .ed25519).verifierKey)\n"
                text += "witness w\(number) \(try Self.key("w\(number)").verifierKey)\n"
                text += "group g\(number) any w\(number)\n"
            }
            return text + "quorum g\(count - 1)\n"
        }
        let taken = try Policy(parsing: policy(32))
        #expect([taken.logs.count, taken.witnesses.count, taken.groups.count] == [32, 32, 32])
        #expect(throws: PolicyError.malformed(line: 769, "A policy has at most 256 logs here.")) {
            try Policy(parsing: policy(257))
        }
        let long = String(repeating: "#", count: Policy.maximumByteCount) + "\nquorum none"
        #expect(throws: PolicyError.self) { try Policy(parsing: long) }
    }

    static let refusals: [(lines: String, line: Int)] = [
        ("", 6), ("quorum", 6), ("quorum e", 6), ("quorum a b", 6), ("quorum a\nquorum a", 7), ("quorum A", 6),
        ("quorum none\nquorum none", 7), ("policy", 6), ("log", 6), ("log x", 6), ("log \(NoteKeys.log)", 6),
        ("log \(NoteKeys.peter) u v", 6), ("log \(NoteKeys.witness)", 6), ("witness e \(NoteKeys.peter)", 6),
        ("witness \(NoteKeys.witness)", 6), ("witness a \(NoteKeys.witness)", 6),
        ("witness none \(NoteKeys.witness)", 6), ("witness e \(NoteKeys.witness)\nwitness f \(NoteKeys.witness)", 7),
        ("witness e \(NoteKeys.witness.replacing("12ff9eb0", with: "12ff9eb1"))", 6),
        ("witness e witness.example.org/w1+12ff9eb0+BgAA", 6), ("group g", 6), ("group g all", 6), ("group g all e", 6),
        ("group g 0 a", 6), ("group g 01 a", 6), ("group g 2 a", 6), ("group g -1 a", 6), ("group g most a", 6),
        ("group g 99999999999999999999 a", 6), ("group a all b", 6), ("group g all g", 6), ("group g all none", 6),
        ("group g all a a", 6), ("group g all a\ngroup h all a", 7), ("group g all a\ngroup g all b", 7),
        ("quorum a\r", 6), ("quorum a\u{B}", 6), ("# \u{7F}", 6), ("quorum\u{A0}a", 6),
    ]

    @Test("What is not as the specification asks is refused with its line", arguments: refusals)
    func refused(_ lines: String, _ line: Int) throws {
        let error = #expect(throws: PolicyError.self) { try Policy(parsing: Self.head() + lines) }
        guard case .malformed(line, let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.hasSuffix(".") && reason.first?.isUppercase == true)
    }

    @Test("A key counts once, whatever it is called")
    func duplicates() throws {
        let seed = SHA256.digest("one").bytes
        let keys = try ["x.example", "y.example"].map {
            try SigningKey(name: $0, algorithm: .cosignature, seed: seed).verifierKey
        }
        #expect(throws: PolicyError.malformed(line: 2, "The key stands in a line above already.")) {
            try Policy(parsing: "witness x \(keys[0])\nwitness y \(keys[1])\nquorum none")
        }
        let log = try SigningKey(name: "z.example", seed: seed).verifierKey
        #expect(throws: PolicyError.self) { try Policy(parsing: "witness x \(keys[0])\nlog \(log)\nquorum x") }
    }
}
