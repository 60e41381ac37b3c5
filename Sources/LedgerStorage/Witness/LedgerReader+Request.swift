public import LedgerCore

extension LedgerReader {
    /// What a witness is sent to cosign the newest stored checkpoint: its note and the proof that it continues the tree
    /// of the first `old` entries (C2SP tlog-witness).
    ///
    /// - Parameter old: the size that the witness cosigned last; 0 where it never did.
    public func addCheckpointRequest(from old: UInt64) throws(StorageError) -> AddCheckpointRequest {
        guard let newest = try newestCheckpoint() else {
            throw StorageError(
                .missing,
                "No checkpoint has left this ledger yet, so there is none to be cosigned; make one with checkpoint.")
        }
        guard old <= newest.size else {
            throw StorageError(
                .badInput,
                "The newest checkpoint is over \(newest.size) entries, fewer than the \(old) that the witness is said to have cosigned. If the witness did, this ledger was rolled back: run verify."
            )
        }
        let proof = try consistencyProof(from: old, to: newest.size)
        do throws(NoteError) {
            return try AddCheckpointRequest(old: old, proof: proof, note: newest.note)
        } catch {
            throw StorageError(.badInput, "The newest checkpoint cannot be sent to a witness: \(error)")
        }
    }

    /// The proof that the first `old` entries are the beginning of the first `new` (RFC 6962 section 2.1.2).
    func consistencyProof(from old: UInt64, to new: UInt64) throws(StorageError) -> ConsistencyProof {
        let connection = connection
        return try connection.reading { () throws(StorageError) in
            do throws(TreeError<StorageError>) {
                return try Tree.consistencyProof(from: old, to: new, reader: StoredTree(connection: connection))
            } catch {
                throw StorageError(error)
            }
        }
    }
}
