public import LedgerCore

extension LedgerReader {
    /// How many of the newest checkpoints are looked through for one that more have signed.
    private static let looked = 64

    /// The checkpoint to prove an entry with: of the newest that cover it, the one that most others signed, and of several
    /// with as many signatures the one over most entries; nil where none covers it. Its signature and its root were looked at.
    public func checkpoint(covering seq: UInt64) throws(StorageError) -> StoredCheckpoint? {
        let rows = try connection.statement(
            "SELECT id, note FROM checkpoints WHERE size > ? AND size <= ? ORDER BY size DESC, id DESC LIMIT ?")
        rows.bind(1, seq)
        rows.bind(2, size)
        rows.bind(3, UInt64(Self.looked))
        let own = Set(try keyHistory().terms.map(\.key.reference))
        var best: (number: Int64, signatures: Int)?
        defer { rows.end() }
        while try rows.step() {
            let signatures = (try? SignedNote(parsing: rows.text(1)))?.signatures.count { !own.contains($0.key) } ?? 0
            if signatures > best?.signatures ?? -1 { best = (rows.integer(0), signatures) }
        }
        rows.end()
        guard let best else { return nil }
        let row = try connection.statement("SELECT id, size, note FROM checkpoints WHERE id = ?")
        row.bind(1, best.number)
        defer { row.end() }
        return try row.step() ? try connection.checkpoint(row, keyHistory()) : nil
    }

    /// The receipt of an entry under a stored checkpoint that covers it, verified before it is handed out.
    public func receipt(of seq: UInt64, under stored: StoredCheckpoint) throws(StorageError) -> Receipt {
        let proof = try ProofTree(self, size: stored.size).inclusionProof(of: seq)
        let path = connection.path
        guard let leaf = try hash(at: seq) else {
            throw StorageError(.badInput, "There is no entry \(seq); the newest is \(size - 1).")
        }
        do throws(ReceiptError) {
            let receipt = try Receipt(index: seq, proof: proof, note: stored.note)
            try receipt.proves(leaf)
            return receipt
        } catch {
            throw StorageError(
                .tampered, "The tree of \(path) does not lead from entry \(seq) to its checkpoint: \(error) Run verify."
            )
        }
    }
}

extension Receipt {
    /// Throws unless the proof leads from a leaf to the root of the checkpoint, whoever signed that.
    fileprivate func proves(_ leaf: Hash) throws(ReceiptError) {
        do {
            try proof.verify(leaf: leaf, index: index, size: checkpoint.size, root: checkpoint.root)
        } catch {
            throw .proof(error)
        }
    }
}
