import LedgerCore
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
    let peter: VerifierKey
    let enoch: VerifierKey
    let text = NoteKeys.text

    init() throws {
        peter = try VerifierKey(parsing: NoteKeys.peter)
        enoch = try VerifierKey(parsing: NoteKeys.enoch)
    }

    func note(_ lines: String...) throws -> SignedNote {
        try SignedNote(parsing: text + "\n" + lines.joined())
    }

    @Test("The example of the specification verifies")
    func specification() throws {
        let key = try VerifierKey(parsing: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        let bytes = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=

            """
        let note = try SignedNote(parsing: bytes)
        #expect(note.description == bytes)
        let verified = try note.verified(by: [key])
        #expect(verified.text == "This is an example message.\n")
        #expect(verified.isSigned(by: key))
        #expect(verified.signatures.first?.time == nil)
    }

    @Test("What is signed here is what Go's note package signs")
    func signing() throws {
        let signed = try SignedNote(text: text, signedBy: SigningKey(parsing: NoteKeys.peterSecret))
        #expect(signed.description == text + "\n" + NoteKeys.peterLine)
        #expect(throws: NoteError.self) { try SignedNote(text: "abc", signatures: signed.signatures) }
        #expect(throws: NoteError.self) { try SignedNote(text: "a\rb\n", signatures: signed.signatures) }
        #expect(throws: NoteError.self) { try SignedNote(text: "", signatures: signed.signatures) }
        #expect(throws: NoteError.self) { try SignedNote(text: text, signatures: []) }
        let long = String(repeating: "a", count: 65_536) + "\n"
        #expect(throws: NoteError.self) { try SignedNote(text: long, signatures: signed.signatures) }
    }

    @Test("Known keys are checked, unknown ones set aside, and none known is an error")
    func known() throws {
        let both = try note(NoteKeys.peterLine, NoteKeys.enochLine)
        let one = try both.verified(by: [peter])
        #expect(one.signatures.map(\.key) == [peter])
        #expect(one.others.map(\.line) == [NoteKeys.enochLine])
        let two = try both.verified(by: [enoch, peter])
        #expect(two.signatures.map(\.key) == [peter, enoch])
        #expect(two.others.isEmpty)
        #expect(throws: NoteError.unverified) { try both.verified(by: []) }
        #expect(throws: NoteError.unverified) { try note(NoteKeys.enochLine).verified(by: [peter]) }
    }

    @Test("A key listed twice is ambiguous where it is needed")
    func ambiguous() throws {
        let keys = [enoch, peter, enoch]
        #expect(throws: NoteError.ambiguousKey(enoch.reference)) { try note(NoteKeys.enochLine).verified(by: keys) }
        _ = try note(NoteKeys.peterLine).verified(by: keys)
    }

    @Test("One bad signature by a known key refuses the whole note")
    func invalid() throws {
        let bad = Self.lengthened(NoteKeys.peterLine)
        #expect(throws: NoteError.invalidSignature(peter.reference)) { try note(bad).verified(by: [peter]) }
        let mixed = try note(NoteKeys.enochLine, bad)
        #expect(throws: NoteError.invalidSignature(peter.reference)) { try mixed.verified(by: [enoch, peter]) }
        _ = try mixed.verified(by: [enoch])
        let other = try SignedNote(parsing: "Another text.\n\n" + NoteKeys.peterLine)
        #expect(throws: NoteError.invalidSignature(peter.reference)) { try other.verified(by: [peter]) }
        #expect(throws: NoteError.unverified) {
            try note(NoteKeys.peterLine.replacing("PeterNeumann", with: "CarmenSandiego")).verified(by: [peter])
        }
    }

    @Test("Repeated lines count once")
    func repeated() throws {
        let (line, other) = (NoteKeys.peterLine, NoteKeys.enochLine)
        let verified = try note(line, line, other, other, Self.lengthened(other)).verified(by: [peter])
        #expect(verified.signatures.map(\.key) == [peter])
        #expect(verified.others.map(\.line) == [other, Self.lengthened(other)])
    }

    @Test("A hundred signatures are taken and one more is not")
    func many() throws {
        let hundred = String(repeating: NoteKeys.peterLine, count: 100)
        #expect(try note(hundred).verified(by: [peter]).signatures.count == 1)
        #expect(throws: NoteError.self) { try note(hundred, NoteKeys.peterLine) }
        let signatures = try note(hundred).signatures
        #expect(throws: NoteError.self) { try note(hundred).adding(signatures[0]) }
    }

    @Test("The text ends at the last blank line")
    func blankLines() throws {
        let key = try SigningKey(parsing: NoteKeys.logSecret)
        for text in ["a\n\nb\n", "\n", "a\n\n", "\n\n\n", "— a AAAAAAAA\n\n— a AAAAAAAA\n"] {
            let note = try SignedNote(text: text, signedBy: key)
            #expect(try SignedNote(parsing: note.description).verified(by: [key.verifierKey]).text == text)
        }
    }

    @Test("64 KiB are taken and one byte more is not")
    func length() throws {
        let rest = "\n\n" + NoteKeys.peterLine
        let fits = String(repeating: "a", count: 65_536 - rest.utf8.count) + rest
        #expect(try SignedNote(parsing: fits).signatures.count == 1)
        #expect(throws: NoteError.self) { try SignedNote(parsing: "a" + fits) }
    }

    @Test("What is not a note is refused", arguments: Self.malformed)
    func refused(_ bytes: [UInt8]) {
        let error = #expect(throws: NoteError.self) { try SignedNote(parsing: bytes) }
        guard case .malformed = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("A note damaged anywhere is refused or verifies to its own text, and never traps")
    func damaged() throws {
        let whole = Array((text + "\n" + NoteKeys.enochLine + NoteKeys.peterLine).utf8)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<5000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(.random(in: 0...255, using: &random), at: place)
                case 2: bytes[place] = .random(in: 0...255, using: &random)
                default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
                }
            }
            guard let note = try? SignedNote(parsing: bytes) else { continue }
            #expect(Array(note.description.utf8) == bytes)
            guard let verified = try? note.verified(by: [peter]) else { continue }
            #expect(verified.text == text)
        }
    }

    static let malformed: [[UInt8]] = {
        let text = NoteKeys.text
        let line = NoteKeys.peterLine
        let base64 = line.split(separator: " ")[2].dropLast()
        let texts = [
            "", "\n", "\n\n", text, text + "\n", text + line, text + "\n" + line.dropLast(),
            "\u{1}" + text + "\n" + line, text + "\n" + line + "Unexpected line.\n",
            text + "\n— Bad Name \(base64)\n", text + "\n—  \(base64)\n", text + "\n— a+b \(base64)\n",
            text + "\n— a\u{2003}b \(base64)\n", text + "\n— a\n", text + "\n— a \n", text + "\n- a \(base64)\n",
            text + "\n—\u{a0}a \(base64)\n", text + "\n— a \(base64) \n", text + "\n— a\t\(base64)\n",
            // Four bytes are an identifier without a signature.
            text + "\n— a AAAAAA==\n", text + "\n— a AAAA\n", text + "\n— a AAAAAAAAx",
            // Not canonical: padding left out, bits behind the last byte, the other alphabet, a break.
            text + "\n— a \(base64.dropLast())\n", text + "\n— a AAAAAAB=\n", text + "\n— a AAAAAA_=\n",
            text + "\n— a AAAAAA\nAA=\n", text + "\n" + line + "\n",
        ]
        let crlf = text + "\n" + line
        return texts.map { Array($0.utf8) } + [
            [0xFF] + Array((text + "\n" + line).utf8), crlf.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] },
        ]
    }()

    /// A line with three more bytes of signature.
    static func lengthened(_ line: String) -> String {
        String(line.prefix(60)) + "ABCD" + String(line.dropFirst(60))
    }
}
