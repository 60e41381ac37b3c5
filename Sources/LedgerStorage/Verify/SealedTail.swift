internal import LedgerCore

/// The entries behind a head that was verified, where they follow from it and the key's seal covers them all.
struct SealedTail {
    /// What they say.
    let result: EntryWalk.ChunkResult
    /// Their hashes, from the first behind the head on.
    let hashes: [Hash]

    /// Nil where the ledger goes no further, or where what stands there is not the key holder's.
    ///
    /// - Parameters:
    ///   - edge: the tree up to the head.
    ///   - head: the hash of the newest entry in it.
    init?(
        after edge: RightEdge, _ head: Hash?, _ connection: Connection, _ identity: LedgerIdentity
    ) throws(StorageError) {
        let found = try connection.reading { () throws(StorageError) -> (EntryWalk.ChunkResult, [Hash])? in
            let size = try connection.size()
            guard size > edge.size, let seal = try connection.sealNote() else { return nil }
            var edge = edge
            var chain = EntryChain(previous: head)
            var hashes: [Hash] = []
            let rows = try connection.entryRows(edge.size..<size, of: .own)
            defer { rows.end() }
            while try rows.step() {
                guard let hash = Hash(bytes: rows.bytes(1)), UInt64(exactly: rows.integer(0)) == edge.size,
                    chain.follow(rows.isNull(2) ? nil : rows.bytes(2), edge.size, hash) == nil
                else { return nil }
                edge.append(hash)
                hashes.append(hash)
            }
            rows.end()
            let history = try connection.keyHistory(identity)
            guard let sealed = try? Seal(verifying: seal, identity, by: history.keys), sealed.size == edge.size,
                sealed.root == edge.root
            else { return nil }
            return (chain.result, hashes)
        }
        guard let found else { return nil }
        (result, hashes) = found
    }
}
