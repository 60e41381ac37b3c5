/// Why a name, a key, a note or the text inside one was refused.
public enum NoteError: Error, Hashable, Sendable {
    /// Bytes that are not a note, or a text that is not what it was read as; one sentence.
    case malformed(String)
    /// A name that cannot stand in a note, or cannot name a ledger; one sentence.
    case badName(String)
    /// A key that cannot be read; one sentence that never holds key material.
    case badKey(String)
    /// Two of the verifier keys handed in have one name and one identifier.
    case ambiguousKey(KeyReference)
    /// A signature in the name of a known key does not verify: the whole note is refused.
    case invalidSignature(KeyReference)
    /// No signature is by a known key.
    case unverified
    /// The key that signed was retired: it vouches for no tree of more entries than that.
    case retiredKey(KeyReference, through: UInt64)
    /// The signer could not sign; one sentence.
    case signing(String)
}

extension NoteError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let reason), .badName(let reason), .badKey(let reason), .signing(let reason): reason
        case .ambiguousKey(let key): "Two keys are called \(key)."
        case .invalidSignature(let key): "The signature by \(key) does not verify."
        case .unverified: "The note has no signature by a known key."
        case .retiredKey(let key, let size):
            "The key \(key) was retired at \(size) entries and vouches for nothing larger (retired key)."
        }
    }
}
