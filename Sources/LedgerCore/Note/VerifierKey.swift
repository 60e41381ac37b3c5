/// A public key and the name it signs under: `<name>+<8 hexadecimal digits>+<base64(type || key)>` (C2SP signed-note,
/// "Verifier keys").
public struct VerifierKey: Hashable, Sendable {
    /// What a signature by the key is made over.
    public enum Algorithm: UInt8, Sendable {
        /// 0x01: Ed25519 over the text of the note; the signature has 64 bytes.
        case ed25519 = 0x01
        /// 0x04: Ed25519 over a time and the text (C2SP tlog-cosignature, `cosignature/v1`); eight bytes of time, 64 of
        /// signature.
        case cosignature = 0x04
    }

    public let reference: KeyReference
    public let algorithm: Algorithm
    /// The 32 bytes of the point.
    public let publicKey: [UInt8]

    public var name: String { reference.name }
    public var id: UInt32 { reference.id }

    public init(name: String, algorithm: Algorithm = .ed25519, publicKey: [UInt8]) throws(NoteError) {
        guard publicKey.count == Ed25519.publicKeyCount else { throw .badKey("A public key has 32 bytes.") }
        guard !Ed25519.isOfLowOrder(publicKey) else { throw .badKey("Anybody can sign under a key of low order.") }
        let id = KeyReference.id(name: name, type: algorithm.rawValue, key: publicKey)
        guard let reference = KeyReference(name: name, id: id) else { throw .badName(Self.nameRule) }
        self.reference = reference
        self.algorithm = algorithm
        self.publicKey = publicKey
    }

    /// Reads the text form; the identifier must be the one that name, type and key have.
    public init(parsing text: String) throws(NoteError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .badKey("A verifier key reads <name>+<id>+<key>.") }
        let (algorithm, publicKey) = try Self.key(parts[2])
        try self.init(name: String(Substring(parts[0])), algorithm: algorithm, publicKey: publicKey)
        guard parts[1].elementsEqual(reference.hexadecimalID.utf8) else {
            throw .badKey("The verifier key of \(name) does not have the identifier that it states.")
        }
    }

    /// Type and key as both text forms end with them: base64(type || 32 bytes).
    static func key(_ base64: some Collection<UInt8>) throws(NoteError) -> (Algorithm, [UInt8]) {
        guard let bytes = Base64.decode(base64), let type = bytes.first else {
            throw .badKey("The key is not canonical base64.")
        }
        guard let algorithm = Algorithm(rawValue: type) else {
            throw .badKey("Keys of type \(type) are not known here.")
        }
        guard bytes.count == 33 else { throw .badKey("An Ed25519 key has 32 bytes.") }
        return (algorithm, Array(bytes.dropFirst()))
    }

    static let nameRule = "A key's name is not empty and has no white space, no control characters and no +."

    /// Whether `signature`, without the key identifier, is by this key over the text of a note; the time of a
    /// cosignature must fit 63 bits.
    func verifies(_ signature: [UInt8], over text: [UInt8]) -> Bool {
        switch algorithm {
        case .ed25519: return Ed25519.verify(signature, over: text, by: publicKey)
        case .cosignature:
            guard let (time, rest) = Cosignature.split(signature) else { return false }
            return Ed25519.verify(rest, over: Cosignature.message(time: time, text: text), by: publicKey)
        }
    }
}

extension VerifierKey: CustomStringConvertible {
    public var description: String { "\(reference)+\(Base64.encode([algorithm.rawValue] + publicKey))" }
}
