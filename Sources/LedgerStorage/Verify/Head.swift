internal import LedgerCore

/// What a verification holds a ledger to, read at one moment, so that a writer at work makes nothing look amiss.
struct Head: Sendable {
    /// How many entries there are.
    let size: UInt64
    /// The hash of the newest.
    let hash: Hash?
    let seal: String?
    /// How many rows of the tree are stored.
    let rows: Int64
    /// The notes of the checkpoints that left, in the order in which they did.
    let checkpoints: [String]

    /// Reads within a transaction of the caller's.
    init(_ connection: Connection) throws(StorageError) {
        size = try connection.size()
        hash = size > 0 ? try connection.hash(at: size - 1) : nil
        seal = try connection.sealNote()
        rows = try connection.integer("SELECT count(*) FROM nodes")
        checkpoints = try connection.texts("SELECT note FROM checkpoints ORDER BY id")
    }
}
