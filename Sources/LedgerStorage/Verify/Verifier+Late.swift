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
        return try connection.reading { () throws(StorageError) in
            let size = try connection.size()
            guard size > head.size, let seal = try connection.sealNote() else { return [] }
            var edge = EntryWalk.edge(of: chunks)
            var chain = EntryChain(previous: head.hash)
            let rows = try connection.entryRows(head.size..<size, of: .own)
            defer { rows.end() }
            while try rows.step() {
                guard let hash = Hash(bytes: rows.bytes(1)), UInt64(exactly: rows.integer(0)) == edge.size,
                    chain.follow(rows.isNull(2) ? nil : rows.bytes(2), edge.size, hash) == nil
                else { return [] }
                edge.append(hash)
            }
            rows.end()
            let history = try connection.keyHistory(identity)
            guard let sealed = try? Seal(verifying: seal, identity, by: history.keys), sealed.size == edge.size,
                sealed.root == edge.root
            else { return [] }
            return Set(chain.result.redacted)
        }
    }
}
