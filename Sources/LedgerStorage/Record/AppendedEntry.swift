public import Candidacy
public import LedgerCore

/// An entry that was recorded, or that would be.
public struct AppendedEntry: Sendable {
    /// A reference as it was typed, and the entry that it was resolved to.
    public struct Resolved: Sendable {
        public let path: String
        public let reference: String
        public let seq: UInt64
    }

    public let seq: UInt64
    public let hash: Hash
    public let at: Timestamp
    public let kind: String
    public let body: JSONObject
    /// Exactly as hashed and stored.
    public let bytes: [UInt8]
    public let resolved: [Resolved]
    /// What was filled in for the recorder.
    public let filled: [Decision.Filling]
    /// The paths of the values that were sealed.
    public let sealed: [String]
    /// Whether it stood in the ledger already, under the same token.
    public let isRepeat: Bool
}
