/// Whatever holds a private key: a ``SigningKey`` in this process, or a key kept elsewhere.
public protocol NoteSigner: Sendable {
    var verifierKey: VerifierKey { get }

    /// The 64 bytes of the Ed25519 signature over exactly `message`. Blocks until there is one.
    func sign(_ message: [UInt8]) throws(NoteError) -> [UInt8]
}

extension NoteSignature {
    /// A plain signature, type 0x01, over the text of a note.
    public init(of text: String, by signer: some NoteSigner) throws(NoteError) {
        let key = signer.verifierKey
        guard key.algorithm == .ed25519 else { throw .signing("The key of \(key.name) is a cosigner's.") }
        self = try Self.signed([], Array(text.utf8), by: signer)
    }

    /// A cosignature, type 0x04, over a time in POSIX seconds and the text of a checkpoint.
    public init(of text: String, at time: UInt64, by cosigner: some NoteSigner) throws(NoteError) {
        let key = cosigner.verifierKey
        guard key.algorithm == .cosignature else { throw .signing("The key of \(key.name) is not a cosigner's.") }
        guard time <= UInt64(Int64.max) else { throw .signing("The time of a cosignature has at most 63 bits.") }
        let message = Cosignature.message(time: time, text: Array(text.utf8))
        self = try Self.signed(time.bigEndianBytes, message, by: cosigner)
    }

    private static func signed(
        _ head: [UInt8], _ message: [UInt8], by signer: some NoteSigner
    ) throws(NoteError) -> NoteSignature {
        let key = signer.verifierKey
        let bytes = try signer.sign(message)
        guard bytes.count == Ed25519.signatureCount, let line = NoteSignature(key: key.reference, bytes: head + bytes)
        else { throw .signing("The signer of \(key.name) gave \(bytes.count) bytes instead of 64.") }
        return line
    }
}

extension SignedNote {
    /// Signs `text` with a plain signature.
    public init(text: String, signedBy signer: some NoteSigner) throws(NoteError) {
        try self.init(text: text, signatures: [NoteSignature(of: text, by: signer)])
    }
}
