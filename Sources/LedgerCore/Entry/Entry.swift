/// One entry of a ledger, decoded from its bytes.
public struct Entry: Hashable, Sendable {
    /// The 0-based place in the chain, which is the index of the leaf in the Merkle tree.
    public let seq: UInt64
    /// SHA-256(0x00 || bytes).
    public let hash: Hash
    /// When it was recorded, by the operator's clock.
    public let at: Timestamp
    /// The name of an entry kind.
    public let kind: String
    public let body: JSONObject
    /// The hash of the entry before; nil in entry 0.
    public let prev: Hash?
    /// The identifier of the request that made it.
    public let token: String?
    /// Exactly as hashed and stored.
    public let bytes: [UInt8]

    /// Decodes an entry of version 1 and proves its bytes canonical.
    public init(_ bytes: UnsafeRawBufferPointer) throws(EntryError) {
        let view = try EntryView(bytes)
        guard view.isKnown else {
            throw EntryError(0, "the entry is of a version that this software does not know; use a newer release")
        }
        do throws(JSONError) {
            guard let at = Timestamp.parse(UnsafeRawBufferPointer(rebasing: bytes[view.at])),
                case .object(let body) = try JSONValue.parse(UnsafeRawBufferPointer(rebasing: bytes[view.body]))
            else { throw JSONError(0, "the entry cannot be read") }
            self.at = at
            self.body = body
            kind = try Self.text(bytes, view.kind)
            token = if let range = view.token { try Self.text(bytes, range) } else { nil }
        } catch {
            throw EntryError(error)
        }
        if let range = view.prev {
            guard let prev = Base64.hash(UnsafeRawBufferPointer(rebasing: bytes[range])) else {
                throw EntryError(range.lowerBound, "\"prev\" is not a hash in base64")
            }
            self.prev = prev
        } else {
            prev = nil
        }
        seq = view.seq
        hash = Hash.leaf(bytes)
        self.bytes = Array(bytes)
    }

    public init(_ bytes: [UInt8]) throws(EntryError) {
        let result: Result<Entry, EntryError> = bytes.withUnsafeBytes { bytes in
            do throws(EntryError) { return .success(try Entry(bytes)) } catch { return .failure(error) }
        }
        self = try result.get()
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(JSONError) -> String {
        let quoted = UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound - 1..<range.upperBound + 1])
        return try JSONValue.parse(quoted).string ?? ""
    }
}
