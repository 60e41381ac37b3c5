internal import LedgerCore

/// What a verification holds a ledger to, read at one moment, so that a writer at work makes nothing look amiss.
struct Head: Sendable {
    /// How many entries there are.
    let size: UInt64
    /// The hash of the newest.
    let hash: Hash?
    let seal: String?
    /// How many migrations the header says were applied.
    let migrations: Int64
    /// How many rows of the tree are stored.
    let rows: Int64
    /// A checkpoint that left, as it is stored.
    struct StoredCheckpoint: Sendable {
        let id: Int64
        let size: Int64
        let note: String
    }

    /// In the order in which they left.
    let checkpoints: [StoredCheckpoint]
    /// The imported logs, or why they cannot be ones.
    let logs: Result<LogHead, StorageError>

    /// Reads within a transaction of the caller's.
    init(_ connection: Connection) throws(StorageError) {
        size = try connection.size()
        hash = size > 0 ? try connection.hash(at: size - 1) : nil
        seal = try connection.sealNote()
        migrations = try connection.integer("PRAGMA user_version")
        rows = try connection.integer("SELECT count(*) FROM nodes")
        do throws(StorageError) {
            logs = .success(try LogHead(connection))
        } catch {
            guard error.code == .tampered else { throw error }
            logs = .failure(error)
        }
        let rows = try connection.statement("SELECT id, size, note FROM checkpoints ORDER BY id")
        defer { rows.end() }
        var checkpoints: [StoredCheckpoint] = []
        while try rows.step() {
            checkpoints.append(StoredCheckpoint(id: rows.integer(0), size: rows.integer(1), note: rows.text(2)))
        }
        self.checkpoints = checkpoints
    }
}
