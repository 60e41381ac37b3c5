internal import LedgerCore

/// What the key of a ledger signed over the ledger's own tree.
struct OwnStatement {
    let note: SignedNote
    let size: UInt64
    /// From the size in question to this one; nil for a seal, which is no evidence.
    let proof: ConsistencyProof?
}

extension Verifier {
    /// What one of `signers` signed over this ledger, and that covers the first `size` entries: a stored checkpoint, else
    /// the seal; nil where they signed neither, or the proof does not verify.
    func ownStatement(
        over size: UInt64, by signers: [VerifierKey], _ head: Head, _ connection: Connection,
        _ identity: LedgerIdentity, _ history: KeyHistory,
        _ report: VerificationReport
    ) throws(StorageError) -> OwnStatement? {
        let rows = head.checkpoints.filter { $0.size >= Int64(clamping: size) }.sorted { $0.size < $1.size }
        for row in rows {
            guard let note = try? SignedNote(parsing: row.note), let (checkpoint, signed) = try? history.verify(note),
                signers.contains(where: signed.isSigned),
                let proof = try proof(size, checkpoint.size, checkpoint.root, connection, report)
            else { continue }
            return OwnStatement(note: note, size: checkpoint.size, proof: proof)
        }
        guard let text = head.seal, let note = try? SignedNote(parsing: text),
            let seal = try? Seal(verifying: text, identity, by: { history.keys(at: $0).filter(signers.contains) }),
            try proof(size, seal.size, seal.root, connection, report) != nil
        else { return nil }
        return OwnStatement(note: note, size: seal.size, proof: nil)
    }

    /// The proof from the first `old` entries to a tree that was signed; nil where that is not a tree of this ledger.
    private func proof(
        _ old: UInt64, _ new: UInt64, _ root: Hash, _ connection: Connection, _ report: VerificationReport
    ) throws(StorageError) -> ConsistencyProof? {
        guard old <= new, new <= report.size else { return nil }
        let tree = try connection.tree(size: new)
        guard tree.root == root else { return nil }
        let oldRoot = try connection.tree(size: old).root
        guard
            let proof = try? tree.consistencyProof(from: old, to: new, reader: StoredTree(connection: connection)),
            (try? proof.verify(old: old, new: new, oldRoot: oldRoot, newRoot: root)) != nil
        else { return nil }
        return proof
    }
}
