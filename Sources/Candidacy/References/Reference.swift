public import LedgerCore

/// How one entry speaks of an earlier one.
public enum Reference: Hashable, Sendable {
    /// By its place in the chain: `@12`.
    case sequence(UInt64)
    /// By its kind and `id`: `@ruling:bar-1`.
    case identifier(kind: String, id: String)
    /// By its hash, as it is stored.
    case hash(Hash)

    /// The reference the text spells; nil if it spells none.
    public init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "@") else {
            guard let hash = Hash(base64: text) else { return nil }
            self = .hash(hash)
            return
        }
        let name = text.dropFirst()
        if let colon = name.firstIndex(of: ":") {
            let id = String(name[name.index(after: colon)...])
            guard colon > name.startIndex, IdentifierShape.fits(id) else { return nil }
            self = .identifier(kind: String(name[..<colon]), id: id)
        } else {
            guard let sequence = UInt64(name), String(sequence) == name else { return nil }
            self = .sequence(sequence)
        }
    }
}

extension Reference: CustomStringConvertible {
    public var description: String {
        switch self {
        case .sequence(let sequence): "@\(sequence)"
        case .identifier(let kind, let id): "@\(kind):\(id)"
        case .hash(let hash): hash.base64
        }
    }
}
