/// A note of which at least one signature verified and none by a known key failed.
///
/// There is no way to make one but ``SignedNote/verified(by:)``.
public struct VerifiedNote: Hashable, Sendable {
    /// A signature that verified.
    public struct Signature: Hashable, Sendable {
        public let key: VerifierKey
        public let signature: NoteSignature
        /// POSIX seconds at which a cosigner says it saw the text; nil for a plain signature.
        public let time: UInt64?
    }

    /// The signed text, final newline included.
    public let text: String
    /// The signatures that verified, one for each key, in the note's order.
    public let signatures: [Signature]
    /// The signatures by keys that are not known, without repetitions.
    public let others: [NoteSignature]

    fileprivate init(text: String, signatures: [Signature], others: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
        self.others = others
    }

    public func isSigned(by key: VerifierKey) -> Bool { signatures.contains { $0.key == key } }
}

extension SignedNote {
    /// Checks the signatures as Go's `note.Open` does: those by unknown keys are set aside, the first by each known key
    /// must verify, and there must be one.
    public func verified(by keys: [VerifierKey]) throws(NoteError) -> VerifiedNote {
        let message = Array(text.utf8)
        var verified: [VerifiedNote.Signature] = []
        var others: [NoteSignature] = []
        var seen: Set<NoteSignature> = []
        for signature in signatures {
            let known = keys.filter { $0.reference == signature.key }
            guard let key = known.first else {
                if seen.insert(signature).inserted { others.append(signature) }
                continue
            }
            guard known.count == 1 else { throw .ambiguousKey(signature.key) }
            if verified.contains(where: { $0.key == key }) { continue }
            guard key.verifies(signature.bytes, over: message) else { throw .invalidSignature(signature.key) }
            let time = key.algorithm == .cosignature ? Cosignature.split(signature.bytes)?.time : nil
            verified.append(.init(key: key, signature: signature, time: time))
        }
        guard !verified.isEmpty else { throw .unverified }
        return VerifiedNote(text: text, signatures: verified, others: others)
    }
}
