/// A text and the signature lines under it, of which nothing is known yet (C2SP signed-note): data, not evidence.
///
/// `<text>\n` `\n` `— <name> <base64>\n`…: the text ends at the last blank line and keeps its own final newline, which
/// is signed; the blank line is not.
public struct SignedNote: Hashable, Sendable {
    /// The most bytes of a note.
    public static let maximumByteCount = 65_536
    /// The most signature lines of a note; C2SP asks for at least 16, Go's note package takes 100.
    public static let maximumSignatureCount = 100

    /// The signed text, final newline included.
    public let text: String
    /// The signature lines as they stand, repeated ones included.
    public let signatures: [NoteSignature]

    /// Puts a note together; the text must end in a newline and hold no other control character below U+0020.
    public init(text: String, signatures: [NoteSignature]) throws(NoteError) {
        guard text.utf8.last == 0x0A else { throw .malformed("The text of a note ends with a newline.") }
        guard !Self.hasControls(text) else { throw .malformed("A note holds no control characters but newlines.") }
        guard !signatures.isEmpty else { throw .malformed("A note has at least one signature.") }
        guard signatures.count <= Self.maximumSignatureCount else { throw .malformed(Self.tooManySignatures) }
        self.text = text
        self.signatures = signatures
        guard description.utf8.count <= Self.maximumByteCount else { throw .malformed(Self.tooLong) }
    }

    /// Reads a note.
    public init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.maximumByteCount else { throw .malformed(Self.tooLong) }
        guard let whole = String(validating: bytes, as: UTF8.self) else { throw .malformed("The note is not UTF-8.") }
        guard !Self.hasControls(whole) else {
            throw .malformed("The note holds a control character; lines end with a newline alone.")
        }
        guard let split = bytes.indices.dropLast().last(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }) else {
            throw .malformed("The note has no blank line before its signatures.")
        }
        let block = bytes[(split + 2)...]
        guard block.last == 0x0A else { throw .malformed("The note does not end with a signature line.") }
        let lines = block.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= Self.maximumSignatureCount else { throw .malformed(Self.tooManySignatures) }
        var signatures: [NoteSignature] = []
        for (index, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: line) else {
                throw .malformed("Signature line \(index + 1) of the note is malformed.")
            }
            signatures.append(signature)
        }
        self.text = String(decoding: bytes[...split], as: UTF8.self)
        self.signatures = signatures
    }

    public init(parsing text: String) throws(NoteError) { try self.init(parsing: Array(text.utf8)) }

    /// The note with one more signature line.
    public func adding(_ signature: NoteSignature) throws(NoteError) -> SignedNote {
        try SignedNote(text: text, signatures: signatures + [signature])
    }

    private static let tooLong = "A note has at most 65,536 bytes."
    private static let tooManySignatures = "A note has at most 100 signatures."

    private static func hasControls(_ text: String) -> Bool { text.utf8.contains { $0 < 0x20 && $0 != 0x0A } }
}

extension SignedNote: CustomStringConvertible {
    /// The note as it is stored and sent.
    public var description: String { text + "\n" + signatures.map(\.line).joined() }
}
