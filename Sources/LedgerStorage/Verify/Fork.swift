public import LedgerCore

/// Two trees of one origin that one key signed and of which neither is the beginning of the other: evidence that
/// convinces whoever knows the key, without either ledger.
public struct Fork: Sendable {
    /// Where the note that contradicts the ledger stood.
    public let name: String
    /// The checkpoint that was kept outside.
    public let kept: SignedNote
    /// The checkpoint that the key signed over the tree of the ledger, at least as large.
    public let own: SignedNote
    /// How many entries `kept` is over, and the root that the ledger has over as many.
    public let size: UInt64
    public let root: Hash
    /// How many entries `own` is over.
    public let ownSize: UInt64
    /// That `root` is the root of the first `size` entries of `own`; nil where it is over no more than those.
    public let proof: ConsistencyProof?
}
