/// An Ed25519 private key and the name it signs under. The secret lives in libcrypto, which clears it in the end.
public struct SigningKey: NoteSigner {
    public let verifierKey: VerifierKey
    private let key: Ed25519PrivateKey

    /// A new key from libcrypto's random generator.
    public init(random name: String, algorithm: VerifierKey.Algorithm = .ed25519) throws(NoteError) {
        try self.init(name, algorithm, Ed25519PrivateKey.random())
    }

    /// The key that a 32-byte seed stands for.
    public init(
        name: String, algorithm: VerifierKey.Algorithm = .ed25519, seed: [UInt8]
    ) throws(NoteError) {
        try self.init(name, algorithm, seed.withUnsafeBytes { Ed25519PrivateKey(seed: $0) })
    }

    /// Reads `PRIVATE+KEY+<name>+<8 hexadecimal digits>+<base64(type || seed)>`, the form of Go's note package. Type
    /// 0x04, a cosigner's, is this package's addition.
    public init(parsing text: String) throws(NoteError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].elementsEqual("PRIVATE".utf8), parts[1].elementsEqual("KEY".utf8) else {
            throw .badKey("A signing key reads PRIVATE+KEY+<name>+<id>+<key>.")
        }
        let (algorithm, seed) = try VerifierKey.key(parts[4])
        try self.init(name: String(Substring(parts[2])), algorithm: algorithm, seed: seed)
        guard parts[3].elementsEqual(verifierKey.reference.hexadecimalID.utf8) else {
            throw .badKey("The signing key of \(verifierKey.name) does not have the identifier that it states.")
        }
    }

    private init(_ name: String, _ algorithm: VerifierKey.Algorithm, _ key: Ed25519PrivateKey?) throws(NoteError) {
        guard let key, let publicKey = key.publicKey() else { throw .badKey("libcrypto has no Ed25519 key to give.") }
        verifierKey = try VerifierKey(name: name, algorithm: algorithm, publicKey: publicKey)
        self.key = key
    }

    public func sign(_ message: [UInt8]) throws(NoteError) -> [UInt8] {
        guard let signature = key.sign(message) else { throw .signing("libcrypto could not sign.") }
        return signature
    }

    /// The secret in the form that ``init(parsing:)`` reads, to be written to a key file and nowhere else.
    public func secretText() throws(NoteError) -> String {
        guard let seed = key.seed() else { throw .badKey("libcrypto does not hand over the seed.") }
        return "PRIVATE+KEY+\(verifierKey.reference)+\(Base64.encode([verifierKey.algorithm.rawValue] + seed))"
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    /// The verifier key: no form of printing shows the secret.
    public var description: String { "signing key of \(verifierKey)" }

    public var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey]) }
}
