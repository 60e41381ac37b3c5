/// What a verification found, in one word.
public enum Verdict: String, Sendable, CaseIterable {
    /// Everything that could be checked was, and nothing recorded was altered.
    case intact
    /// The file could not be looked at; nothing is said about it.
    case couldNotRun = "could-not-run"
    /// Something was changed by somebody without the key.
    case tampered
    /// Older than, or other than, what its key has sealed.
    case truncated
    /// Two signed trees of one origin contradict each other.
    case forked
    /// A key, a cosignature or a newer schema is needed to tell.
    case unverifiable

    /// The exit status of `verify`.
    public var exitStatus: Int32 {
        switch self {
        case .intact: 0
        case .couldNotRun: 1
        case .tampered: 2
        case .truncated: 3
        case .forked: 4
        case .unverifiable: 6
        }
    }

    /// What was found outranks what could not be read.
    var rank: Int {
        switch self {
        case .intact: 0
        case .couldNotRun: 1
        case .unverifiable: 2
        case .truncated: 3
        case .tampered: 4
        case .forked: 5
        }
    }
}
