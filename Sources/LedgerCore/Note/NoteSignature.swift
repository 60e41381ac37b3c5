/// One signature line of a note: `— <name> <base64(key identifier || signature)>\n`.
public struct NoteSignature: Hashable, Sendable {
    public let key: KeyReference
    /// What follows the four bytes of the identifier; at least one byte.
    public let bytes: [UInt8]

    /// Nil for an empty signature.
    public init?(key: KeyReference, bytes: [UInt8]) {
        guard !bytes.isEmpty else { return nil }
        self.key = key
        self.bytes = bytes
    }

    /// The em dash and the space that begin a line: E2 80 94 20.
    static let prefix: [UInt8] = Array("— ".utf8)

    /// A line without its newline; nil for anything that Go's note package calls malformed.
    init?(line: some Collection<UInt8>) {
        guard line.starts(with: Self.prefix) else { return nil }
        let rest = line.dropFirst(Self.prefix.count)
        guard let space = rest.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let name = String(decoding: rest[..<space], as: UTF8.self)
        guard let bytes = Base64.decode(rest[rest.index(after: space)...]), bytes.count > 4 else { return nil }
        let id = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard let key = KeyReference(name: name, id: id) else { return nil }
        self.init(key: key, bytes: Array(bytes.dropFirst(4)))
    }

    /// The line, newline included.
    public var line: String { "— \(key.name) \(Base64.encode(key.id.bigEndianBytes + bytes))\n" }
}
