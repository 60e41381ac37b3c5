public import LedgerCore

/// Why somebody believes that a bundle is whose it says it is. Asked for at the first import of a log; from then on the
/// key that was found is pinned in the ledger.
public enum BundleTrust: Hashable, Sendable {
    /// A key of the log, known from elsewhere.
    case key(VerifierKey)
    /// The bundle's own word: whatever else comes under that name later must be consistent with it.
    case firstUse
}
