internal import CLedgerCrypto

/// A digest that only the holder of a secret can compute (RFC 2104), by libcrypto.
public enum HMAC {
    /// HMAC-SHA-256; nil where libcrypto has no memory left for it.
    public static func sha256(key: [UInt8], _ message: [UInt8]) -> Hash? {
        var digest = Hash()
        let done = digest.withUnsafeMutableBytes { digest in
            cledger_hmac_sha256(key, key.count, message, message.count, digest.baseAddress)
        }
        return done == 1 ? digest : nil
    }
}
