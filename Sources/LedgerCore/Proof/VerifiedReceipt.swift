/// That a log, and the witnesses that a policy asks for, stand by an entry.
///
/// There is no way to make one but ``Receipt/verified(leaf:by:)``.
public struct VerifiedReceipt: Hashable, Sendable {
    /// The 0-based number of the entry.
    public let index: UInt64
    /// The entry's hash, SHA-256(0x00 || bytes).
    public let leaf: Hash
    public let checkpoint: VerifiedCheckpoint

    fileprivate init(index: UInt64, leaf: Hash, checkpoint: VerifiedCheckpoint) {
        self.index = index
        self.leaf = leaf
        self.checkpoint = checkpoint
    }
}

extension Receipt {
    /// Checks first who signed, then that the entry with hash `leaf` stands at ``index`` in the tree that was signed.
    ///
    /// `extra` is not looked at, as nobody signed it.
    public func verified(leaf: Hash, by policy: Policy) throws(ReceiptError) -> VerifiedReceipt {
        let checkpoint: VerifiedCheckpoint
        do {
            checkpoint = try policy.verify(note)
        } catch {
            throw .policy(error)
        }
        let tree = checkpoint.checkpoint
        do {
            try proof.verify(leaf: leaf, index: index, size: tree.size, root: tree.root)
        } catch {
            throw .proof(error)
        }
        return VerifiedReceipt(index: index, leaf: leaf, checkpoint: checkpoint)
    }

    /// Checks the receipt for the bytes of an entry, exactly as they were recorded.
    public func verified(entry bytes: [UInt8], by policy: Policy) throws(ReceiptError) -> VerifiedReceipt {
        try verified(leaf: .leaf(bytes), by: policy)
    }
}
