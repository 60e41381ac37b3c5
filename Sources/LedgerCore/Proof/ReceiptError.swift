/// Why a receipt was refused, or does not prove what it was handed in for.
public enum ReceiptError: Error, Hashable, Sendable {
    /// A line, counted from 1, that is not as C2SP tlog-proof asks; one sentence.
    case malformed(line: Int, String)
    /// The note below the proof is malformed, or no checkpoint.
    case note(NoteError)
    /// The checkpoint is not one that counts.
    case policy(PolicyError)
    /// The entry is not in the tree of the checkpoint, as far as this receipt shows.
    case proof(ProofError)
}

extension ReceiptError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let line, let reason): "Line \(line) of the receipt: \(reason)"
        case .note(let error): "\(error)"
        case .policy(let error): "\(error)"
        case .proof(let error): "\(error)"
        }
    }
}
