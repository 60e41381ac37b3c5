public import LedgerCore

/// The tree over the first entries of a ledger, open for proofs. Opening it is what costs: keep it for several.
///
/// Used by one thread at a time, as its reader is.
public final class ProofTree {
    private let reader: LedgerReader
    private let tree: Tree

    /// - Parameter size: how many entries it is over; at most those of the ledger.
    public init(_ reader: LedgerReader, size: UInt64) throws(StorageError) {
        guard size <= reader.size else {
            throw StorageError(.badInput, "The ledger has \(reader.size) entries, fewer than \(size).")
        }
        self.reader = reader
        let connection = reader.connection
        tree = try connection.reading { () throws(StorageError) in try connection.tree(size: size) }
    }

    /// How many entries it is over.
    public var size: UInt64 { tree.size }

    public var root: Hash { tree.root }

    /// The proof that an entry is in this tree (RFC 6962 section 2.1.1).
    public func inclusionProof(of seq: UInt64) throws(StorageError) -> InclusionProof {
        try read { [tree] (stored) throws(TreeError<StorageError>) in
            try tree.inclusionProof(of: seq, in: tree.size, reader: stored)
        }
    }

    /// The proof that the tree over the first `old` entries is the beginning of this one (RFC 6962 section 2.1.2).
    public func consistencyProof(from old: UInt64) throws(StorageError) -> ConsistencyProof {
        try read { [tree] (stored) throws(TreeError<StorageError>) in
            try tree.consistencyProof(from: old, to: tree.size, reader: stored)
        }
    }

    /// Within one transaction: else each read would take and drop the lock of the file by itself.
    private func read<Proof>(
        _ body: (StoredTree) throws(TreeError<StorageError>) -> Proof
    ) throws(StorageError) -> Proof {
        let connection = reader.connection
        return try connection.reading { () throws(StorageError) in
            do throws(TreeError<StorageError>) {
                return try body(StoredTree(connection: connection))
            } catch {
                throw StorageError(error)
            }
        }
    }
}
