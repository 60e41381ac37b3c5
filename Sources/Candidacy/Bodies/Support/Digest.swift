public import LedgerCore

/// The SHA-256 digest of a document: `sha256:` and 64 hexadecimal digits.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    public let hash: Hash

    public init(_ hash: Hash) { self.hash = hash }

    /// The digest the text spells; nil if it spells none.
    public init?(_ text: String) {
        guard Checker.isDigest(text), let bytes = Hexadecimal.decode(text.dropFirst(7)), let hash = Hash(bytes: bytes)
        else { return nil }
        self.hash = hash
    }

    public var description: String { "sha256:" + hash.hexadecimal }
}

extension Digest: BodyValue {
    static var meaning: String { "a digest: `sha256:` and 64 hexadecimal digits" }
    init(_ json: JSONValue, at path: String) throws(DraftError) {
        guard let value = json.string.flatMap(Digest.init(_:)) else { throw Self.mismatch(at: path) }
        self = value
    }
    var json: JSONValue { .string(description) }
}
