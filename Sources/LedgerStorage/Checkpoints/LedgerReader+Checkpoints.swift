public import LedgerCore

extension LedgerReader {
    /// The keys of this ledger and the sizes that each may sign. It takes the ledger's word for the first of them.
    public func keyHistory() throws(StorageError) -> KeyHistory { try connection.keyHistory(identity) }

    /// The stored checkpoint over the most entries, its signature and root checked; nil where none left this machine.
    public func newestCheckpoint() throws(StorageError) -> StoredCheckpoint? {
        try newestCheckpoint(ofAtMost: size)
    }

    /// Of the stored checkpoints over at most `limit` entries the one over the most; of several over as many the one
    /// that was stored last, which has the most signatures.
    public func newestCheckpoint(ofAtMost limit: UInt64) throws(StorageError) -> StoredCheckpoint? {
        try connection.newestCheckpoint(keyHistory(), ofAtMost: min(limit, size))
    }

    /// Hands out every stored checkpoint in the order in which they were stored, until `body` says false.
    public func checkpoints(_ body: (StoredCheckpoint) throws(StorageError) -> Bool) throws(StorageError) {
        try connection.checkpoints(keyHistory(), ofAtMost: size, body)
    }
}
