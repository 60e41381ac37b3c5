internal import CLedgerCrypto

/// Ed25519 (RFC 8032), by libcrypto.
enum Ed25519 {
    static let seedCount = 32
    static let publicKeyCount = 32
    static let signatureCount = 64

    /// Whether `signature` is by `publicKey` over `message`, by OpenSSL's rule, which is also Go's:
    /// the equation without cofactor, R compared as bytes; S at or above the group order is refused; a public key
    /// encoded with y at or above the field prime, or of low order, is taken as it is. Malformed input is a plain no.
    /// (``VerifierKey`` refuses keys of low order before they come here.)
    static func verify(_ signature: some Collection<UInt8>, over message: [UInt8], by publicKey: [UInt8]) -> Bool {
        guard signature.count == signatureCount, publicKey.count == publicKeyCount else { return false }
        return cledger_ed25519_verify(publicKey, message, message.count, Array(signature)) == 1
    }
}

/// A private key that libcrypto holds and clears; immutable, so that threads may share it.
final class Ed25519PrivateKey: @unchecked Sendable {
    private let key: OpaquePointer

    /// Nil unless there are 32 bytes of seed.
    init?(seed: UnsafeRawBufferPointer) {
        guard seed.count == Ed25519.seedCount, let base = seed.baseAddress else { return nil }
        guard let key = cledger_ed25519_key(base.assumingMemoryBound(to: UInt8.self)) else { return nil }
        self.key = key
    }

    deinit { EVP_PKEY_free(key) }

    /// A key from libcrypto's private random generator; nil if that has no entropy.
    static func random() -> Ed25519PrivateKey? {
        withUnsafeTemporaryAllocation(byteCount: Ed25519.seedCount, alignment: 1) { seed in
            defer { cledger_erase(seed.baseAddress, seed.count) }
            guard cledger_random(seed.baseAddress, seed.count) == 1 else { return nil }
            return Ed25519PrivateKey(seed: UnsafeRawBufferPointer(seed))
        }
    }

    func publicKey() -> [UInt8]? { bytes(Ed25519.publicKeyCount) { cledger_ed25519_public(key, $0) } }

    func seed() -> [UInt8]? { bytes(Ed25519.seedCount) { cledger_ed25519_seed(key, $0) } }

    func sign(_ message: [UInt8]) -> [UInt8]? {
        bytes(Ed25519.signatureCount) { cledger_ed25519_sign(key, message, message.count, $0) }
    }

    private func bytes(_ count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int32) -> [UInt8]? {
        var done = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let base = buffer.baseAddress else { return }
            buffer.initialize(repeating: 0)
            done = write(base) == 1
            initialized = count
        }
        return done ? bytes : nil
    }
}
