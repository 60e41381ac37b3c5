import LedgerCore
import Testing

@Suite("Checkpoints held against a policy")
struct PolicyVerifyTests {
    let log: SigningKey
    let text: String

    init() throws {
        log = try SigningKey(parsing: NoteKeys.logSecret)
        text = try Checkpoint(parsing: SignedNote(parsing: NoteKeys.checkpoint()).text).text
    }

    /// The checkpoint with the cosignatures of some of a, b, c and d.
    func note(_ cosigners: String) throws -> SignedNote {
        try cosigners.reduce(SignedNote(text: text, signedBy: log)) { note, letter in
            try note.adding(NoteSignature(of: text, at: 1_767_225_600, by: PolicyTests.key("\(letter).example")))
        }
    }

    @Test(
        "The quorum is met by those who make it up, and by no fewer",
        arguments: [
            ("quorum none", ["", "a"], []), ("quorum b", ["b", "ab"], ["", "a", "acd"]),
            ("group g any a b\nquorum g", ["a", "b", "ab"], ["", "cd"]),
            ("group g all a b\nquorum g", ["ab", "abc"], ["", "a", "b", "acd"]),
            ("group g 2 a b c\nquorum g", ["ab", "bc", "abc"], ["", "a", "ad"]),
            (
                "group x 2 a b c\ngroup y any d\ngroup z all x y\nquorum z", ["abd", "bcd", "abcd"],
                ["abc", "ad", "d", ""]
            ),
            ("group x all a b\ngroup y any x c\nquorum y", ["ab", "c", "abc"], ["a", "b", "d", ""]),
        ])
    func quorum(_ rule: String, _ met: [String], _ short: [String]) throws {
        let policy = try Policy(parsing: PolicyTests.head() + rule)
        for cosigners in met {
            let verified = try policy.verify(note(cosigners))
            #expect(verified.cosigners.map(\.name).joined() == cosigners)
            #expect(verified.cosigners.allSatisfy { $0.time == 1_767_225_600 })
            #expect(verified.checkpoint.text == text)
        }
        for cosigners in short {
            let error = #expect(throws: PolicyError.self) { try policy.verify(note(cosigners)) }
            guard case .short = error else {
                Issue.record("\(cosigners): \(String(describing: error))")
                continue
            }
        }
    }

    @Test("A cosignature that was repeated counts once")
    func repeated() throws {
        let policy = try Policy(parsing: PolicyTests.head() + "group g 2 a b\nquorum g")
        #expect(throws: PolicyError.self) { try policy.verify(note("aaaa")) }
        #expect(try policy.verify(note("aaab")).cosigners.count == 2)
    }

    @Test("A log that is not the policy's, or signs for another origin, does not count")
    func logs() throws {
        let other = try SigningKey(parsing: NoteKeys.peterSecret)
        let policy = try Policy(parsing: PolicyTests.head() + "quorum none")
        #expect(throws: PolicyError.self) { try policy.verify(SignedNote(text: text, signedBy: other)) }
        let foreign = try Policy(log: other.verifierKey)
        #expect(throws: PolicyError.self) { try foreign.verify(SignedNote(text: text, signedBy: other)) }
        #expect(throws: PolicyError.self) { try policy.verify(note("").dropping(log)) }
        let empty = try Policy(parsing: "quorum none")
        #expect(throws: PolicyError.self) { try empty.verify(note("")) }
        #expect(try empty.accepting(log.verifierKey).verify(note("")).log == log.verifierKey)
        #expect(throws: PolicyError.self) { try policy.accepting(other.verifierKey) }
        #expect(throws: PolicyError.self) { try empty.accepting(PolicyTests.key("a.example").verifierKey) }
    }

    @Test("A false signature in the name of a witness refuses the note; one by a stranger does not")
    func falsified() throws {
        let policy = try Policy(parsing: PolicyTests.head() + "quorum a")
        let witness = try PolicyTests.key("b.example")
        let bad = try NoteSignature(of: "another\n2\n\(Hash.emptyRoot)\n", at: 1, by: witness)
        #expect(throws: PolicyError.note(.invalidSignature(witness.verifierKey.reference))) {
            try policy.verify(note("a").adding(bad))
        }
        let stranger = try PolicyTests.key("stranger.example")
        let line = try NoteSignature(of: "another\n", at: 1, by: stranger)
        #expect(try policy.verify(note("a").adding(line)).others == [line])
    }

    @Test("What is no checkpoint is refused although a log signed it")
    func noCheckpoint() throws {
        let policy = try Policy(log: log.verifierKey)
        for text in ["a\n", "example.org/ledger\n08\n\(Hash.emptyRoot)\n", "example.org/ledger\n8\nAAAA\n"] {
            #expect(throws: PolicyError.self) { try policy.verify(SignedNote(text: text, signedBy: log)) }
        }
    }

    @Test("No log is its own witness, also where it is named from elsewhere")
    func ownWitness() throws {
        let seed = SHA256.digest("one").bytes
        let log = try SigningKey(name: "log.example", seed: seed).verifierKey
        let witness = try SigningKey(name: "w.example", algorithm: .cosignature, seed: seed).verifierKey
        let policy = try Policy(parsing: "witness w \(witness)\nquorum w\n")
        #expect(throws: PolicyError.self) { try policy.accepting(log) }
        #expect(throws: PolicyError.self) { try policy.replacingLogs(by: log) }
    }
}

extension SignedNote {
    /// The note without the signature of the log, under one by a witness.
    fileprivate func dropping(_ log: SigningKey) throws -> SignedNote {
        try SignedNote(text: text, signatures: [NoteSignature(of: text, at: 1, by: PolicyTests.key("a.example"))])
    }
}
