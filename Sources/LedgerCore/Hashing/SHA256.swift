internal import CLedgerCrypto

/// SHA-256 over bytes that come in pieces (FIPS 180-4), by libcrypto.
public struct SHA256 {
    private var context = cledger_sha256()

    public init() { cledger_sha256_init(&context) }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        cledger_sha256_update(&context, bytes.baseAddress, bytes.count)
    }

    public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// The digest of all that was handed in. The value is used up.
    public mutating func finish() -> Hash {
        var digest = Hash()
        digest.withUnsafeMutableBytes { cledger_sha256_final(&context, $0.baseAddress) }
        return digest
    }

    public static func digest(_ bytes: UnsafeRawBufferPointer) -> Hash {
        var hasher = SHA256()
        hasher.update(bytes)
        return hasher.finish()
    }

    public static func digest(_ bytes: [UInt8]) -> Hash { bytes.withUnsafeBytes { digest($0) } }

    public static func digest(_ text: String) -> Hash { digest(Array(text.utf8)) }
}

extension Hash {
    /// SHA-256(0x00 || bytes): the leaf hash of RFC 6962 section 2.1, and the link of the chain.
    public static func leaf(_ bytes: UnsafeRawBufferPointer) -> Hash {
        var digest = Hash()
        digest.withUnsafeMutableBytes { cledger_leaf_hash(bytes.baseAddress, bytes.count, $0.baseAddress) }
        return digest
    }

    public static func leaf(_ bytes: [UInt8]) -> Hash { bytes.withUnsafeBytes { leaf($0) } }

    /// SHA-256(0x01 || left || right): the hash of a node over two subtrees, RFC 6962 section 2.1.
    public static func node(_ left: Hash, _ right: Hash) -> Hash {
        var digest = Hash()
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                digest.withUnsafeMutableBytes { cledger_node_hash(left.baseAddress, right.baseAddress, $0.baseAddress) }
            }
        }
        return digest
    }

    /// SHA-256 of nothing: the root of the empty tree, RFC 6962 section 2.1.
    public static let emptyRoot = SHA256.digest([])
}
