public import LedgerCore

/// What the import of a bundle did.
public struct BundleReport: Sendable {
    public enum Outcome: Sendable {
        /// Entries were added to the log, and an `import` entry to the ledger.
        case imported
        /// The bundle holds nothing that is not held already.
        case unchanged
        /// The bundle contradicts what is held; nothing was replaced. Where the proof of it lies.
        case forked(evidence: String)
    }

    public let outcome: Outcome
    public let origin: String
    /// The key by which the log is trusted.
    public let verifierKey: String
    /// Whether that key was taken from the bundle itself, on first use.
    public let isFirstUse: Bool
    /// How many entries the bundle has, and the root over them.
    public let read: UInt64
    public let root: Hash
    /// How many of them were added to the log.
    public let appended: UInt64
    /// How many entries of the log are held now.
    public let held: UInt64
    /// The entry of the ledger that tells of it: an `import`, or an `anomaly`; nil where nothing was appended.
    public let seq: UInt64?
}
