/// The checkpoints of a log against its keys and its tree: whether one who trusts a key of the log may trust the last.
public struct LogCheckpoints: Hashable, Sendable {
    /// A checkpoint that was verified, and its note.
    public struct Signed: Hashable, Sendable {
        public let checkpoint: Checkpoint
        public let note: SignedNote
    }

    /// Smallest first; the last is over the whole log.
    public let all: [Signed]

    public var newest: Signed { all[all.count - 1] }

    /// Proves each note signed by the key in force at its size, of this log, over its tree, in ascending order; and that
    /// every change of the key behind the trusted one was signed by the key that was given up.
    ///
    /// - Parameters:
    ///   - trusted: a key of the log, known from elsewhere; nil to take the log's word for its first.
    ///   - root: the root over the first so many entries; nil where it is not known.
    public init(
        _ notes: [SignedNote], origin: Origin, keys: KeySuccession, trusted: VerifierKey?, size: UInt64,
        root: (UInt64) -> Hash?
    ) throws(NoteError) {
        let trusted = trusted ?? keys.terms[0].key
        guard let start = keys.terms.firstIndex(where: { $0.key == trusted }) else {
            throw .badKey("The log is not that of the key \(trusted.reference): its keys are others.")
        }
        var all: [Signed] = []
        for note in notes {
            let claimed = try Checkpoint(parsing: note.text)
            let key = keys.key(at: claimed.size)
            let known = keys.terms.map(\.key)
            let verified = try note.verified(by: known)
            guard verified.isSigned(by: key) else {
                throw verified.signatures.contains { keys.isRetired($0.key, at: claimed.size) }
                    ? .badKey("It is signed by a retired key, which may not sign for \(claimed.size) entries any more.")
                    : .unverified
            }
            guard claimed.origin == origin else { throw .malformed("It is a checkpoint of \(claimed.origin).") }
            guard claimed.size <= size else {
                throw .malformed("It is over \(claimed.size) entries, and there are only \(size): the end was cut off.")
            }
            guard claimed.size > all.last?.checkpoint.size ?? 0 else {
                throw .malformed("The checkpoints are not in ascending order of size.")
            }
            guard let there = root(claimed.size) else {
                throw .malformed(
                    "It is over \(claimed.size) of \(size) entries, where neither the log ends nor its key changed hands.")
            }
            guard there == claimed.root else {
                throw .malformed("Its root is not that of the first \(claimed.size) entries.")
            }
            all.append(Signed(checkpoint: claimed, note: note))
        }
        guard all.last?.checkpoint.size == size else {
            throw .malformed("The last checkpoint does not cover all \(size) entries.")
        }
        for term in keys.terms.dropFirst(start + 1) where term.from < size {
            guard all.contains(where: { $0.checkpoint.size == term.from }) else {
                throw .badKey(
                    "The key changed hands at \(term.from) entries, and no checkpoint there is signed by the key that was given up."
                )
            }
        }
        self.all = all
    }
}
