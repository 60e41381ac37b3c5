public import Candidacy

/// Why nothing was recorded.
public enum RecordError: Error, Sendable {
    /// The ledger could not be read or written.
    case storage(StorageError)
    /// What was handed in cannot be recorded.
    case rejected([Rejection])

    /// One draft that cannot be recorded, and everything that is wrong with it.
    public struct Rejection: Error, Sendable {
        /// The 0-based place of the draft in what was handed in.
        public let index: Int
        public let kind: String
        public let error: DraftError
    }
}

extension RecordError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .storage(let error): error.message
        case .rejected(let rejections):
            rejections.map { "Entry \($0.index + 1) (\($0.kind)): \($0.error)" }.joined(separator: "\n")
        }
    }
}
