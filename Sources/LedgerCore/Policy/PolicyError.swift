/// Why a policy was refused, or does not accept a checkpoint.
public enum PolicyError: Error, Hashable, Sendable {
    /// A line, counted from 1, that is not as C2SP tlog-policy asks; one sentence.
    case malformed(line: Int, String)
    /// A key that cannot be a log's; one sentence.
    case key(String)
    /// The note is no checkpoint, or a signature by a key of the policy does not verify.
    case note(NoteError)
    /// No log of the policy signed the checkpoint; one sentence.
    case foreign(String)
    /// A log signed, and the cosignatures are short of the quorum; one sentence.
    case short(String)
}

extension PolicyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let line, let reason): "Line \(line) of the policy: \(reason)"
        case .key(let reason), .foreign(let reason), .short(let reason): reason
        case .note(let error): "\(error)"
        }
    }
}
