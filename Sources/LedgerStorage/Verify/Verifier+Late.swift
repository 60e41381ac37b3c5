internal import LedgerCore

extension Verifier {
    /// The hashes of entries that were redacted since the head was read: a writer at work may have taken their bytes
    /// before the walk came to them. Asked only where bytes are gone that nothing else accounts for.
    ///
    /// What stands behind the head counts only where it follows from these entries and the key's seal covers it.
    func redactedSince(
        _ head: Head, _ chunks: [EntryWalk.ChunkResult], _ connection: Connection, _ identity: LedgerIdentity
    ) throws(StorageError) -> Set<Hash> {
        let redacted = Set(chunks.flatMap(\.redacted))
        guard chunks.allSatisfy({ $0.badEntry == nil }),
            chunks.contains(where: { $0.erased.contains { !redacted.contains($0.hash) } })
        else { return [] }
        let tail = try SealedTail(after: EntryWalk.edge(of: chunks), head.hash, connection, identity)
        return Set(tail?.result.redacted ?? [])
    }
}
