/// Which key of a ledger vouches for which sizes: the key of entry 0, and each that a rotation names.
///
/// Starts with one key that is known, and follows the entries of kind `key` from there: each hands over under the
/// signature of the key before, so that whoever trusts one key can trust those behind it.
public struct KeyHistory: Hashable, Sendable {
    /// The most keys of one ledger.
    public static let maximumCount = 1_024

    /// One key and the sizes of trees that it may sign.
    public struct Term: Hashable, Sendable {
        public let key: VerifierKey
        /// The smallest, in entries; the largest of the key before, which signs that size too.
        public let from: UInt64
        /// The largest, in entries; nil while the key is in force.
        public fileprivate(set) var through: UInt64?
        /// What the key before it signed to hand over; nil for the first.
        public let handover: SignedNote?

        func covers(_ size: UInt64) -> Bool { size >= from && through.map { size <= $0 } ?? true }
    }

    /// In the order in which they were in force; at least one.
    public private(set) var terms: [Term]
    /// The key in force.
    public private(set) var current: VerifierKey

    public init(first: VerifierKey) {
        terms = [Term(key: first, from: 0, handover: nil)]
        current = first
    }

    /// The keys that may sign a tree of a size: one, or at a rotation two, the old one first.
    public func keys(at size: UInt64) -> [VerifierKey] { terms.filter { $0.covers(size) }.map(\.key) }

    /// A key of this ledger and those to which it handed over, one after the other; nil where it is none.
    ///
    /// What one of these signed, `key` vouches for. Of the keys before it that is not so: anybody can hand over to any
    /// key.
    public func following(_ key: VerifierKey) -> [VerifierKey]? {
        terms.firstIndex { $0.key == key }.map { terms[$0...].map(\.key) }
    }

    /// Whether a key of this ledger, or one to which it handed over, signed a checkpoint within its term.
    public func isVouched(_ note: SignedNote, by key: VerifierKey) -> Bool {
        guard let keys = following(key), let signed = try? verify(note).note else { return false }
        return keys.contains(where: signed.isSigned)
    }

    public func term(of key: VerifierKey) -> Term? { terms.first { $0.key == key } }

    /// Goes on to the key that an entry names, where the key in force handed over to it.
    ///
    /// - Returns: whether it did. Anything else that calls itself a rotation is an entry like any other.
    @discardableResult
    public mutating func follow(_ entry: Entry) -> Bool {
        guard let (next, handover) = successor(entry), !isFull else { return false }
        terms[terms.count - 1].through = entry.seq + 1
        terms.append(Term(key: next, from: entry.seq + 1, handover: handover))
        current = next
        return true
    }

    /// Whether the ledger has as many keys as one may have, so that no rotation counts any more.
    public var isFull: Bool { terms.count >= Self.maximumCount }

    private func successor(_ entry: Entry) -> (VerifierKey, SignedNote)? {
        let body = entry.body
        guard entry.kind == "key", body["action"]?.string == "rotate", body["previous"]?.string == "\(current)",
            body["size"]?.integer == Int64(clamping: entry.seq + 1), let previous = entry.prev,
            let key = body["vkey"]?.string, let next = try? VerifierKey(parsing: key),
            let text = body["handover"]?.string, let note = try? SignedNote(parsing: text),
            let origin = try? Origin(current.name),
            next.algorithm == .ed25519, next.name.utf8.elementsEqual(current.name.utf8),
            !terms.contains(where: { $0.key.reference == next.reference })
        else { return nil }
        let rotation = Rotation(origin: origin, size: entry.seq + 1, previous: previous, next: next)
        guard let signed = try? note.verified(by: [current]), signed.text.utf8.elementsEqual(rotation.text.utf8)
        else { return nil }
        // The line that counts alone: others could be as long as an entry.
        let lines = note.signatures.filter { $0.key == current.reference }.prefix(1)
        guard let handover = try? SignedNote(text: note.text, signatures: Array(lines)) else { return nil }
        return (next, handover)
    }

    /// Reads a checkpoint that a key of this ledger signed within its term.
    ///
    /// - Throws: ``NoteError/retiredKey(_:through:)`` where the only key that signed was retired before that size: that
    ///   is no evidence against the ledger, as the key may be anybody's by now.
    public func verify(_ note: SignedNote) throws(NoteError) -> (checkpoint: Checkpoint, note: VerifiedNote) {
        let checkpoint = try Checkpoint(parsing: note.text)
        guard checkpoint.origin.text.utf8.elementsEqual(current.name.utf8) else {
            throw .malformed("It is a checkpoint of \(checkpoint.origin).")
        }
        do throws(NoteError) {
            return (checkpoint, try note.verified(by: keys(at: checkpoint.size)))
        } catch .unverified {
            for term in terms {
                guard let through = term.through, through < checkpoint.size,
                    (try? note.verified(by: [term.key])) != nil
                else { continue }
                throw .retiredKey(term.key.reference, through: through)
            }
            throw .unverified
        }
    }
}
