internal import LedgerCore

/// What the verification of imported logs holds them to, read at the moment at which the head is.
struct LogHead: Sendable {
    struct Log: Sendable {
        let log: ImportedLog
        let head: Hash?
        /// How many rows of its tree are stored.
        let rows: Int64
        let checkpoints: [(size: Int64, note: String)]
    }

    let logs: [Log]
    /// Whether rows stand in the tables that belong to no log.
    let hasStrays: Bool
    /// Whether the checkpoints of all logs are numbered 1, 2, 3, … as they were imported.
    let isNumbered: Bool

    init(_ connection: Connection) throws(StorageError) {
        var logs: [Log] = []
        for log in try connection.importedLogs() {
            let rows = try connection.integer(
                "SELECT count(*) FROM log_nodes WHERE id >= \(log.place.rows.lowerBound) AND id < \(log.place.rows.upperBound)"
            )
            logs.append(
                Log(
                    log: log, head: log.size > 0 ? try connection.hash(at: log.size - 1, of: log.place) : nil,
                    rows: rows, checkpoints: try connection.checkpoints(of: log.place)))
        }
        self.logs = logs
        let end = Int64(logs.count) + 1
        hasStrays =
            try connection.integer(
                """
                SELECT EXISTS (SELECT 1 FROM log_entries WHERE id < \(1 << 40)) OR
                    EXISTS (SELECT 1 FROM log_entries WHERE id >= \(end << 40)) OR
                    EXISTS (SELECT 1 FROM log_nodes WHERE id < \(1 << 44)) OR
                    EXISTS (SELECT 1 FROM log_nodes WHERE id >= \(end << 44)) OR
                    EXISTS (SELECT 1 FROM log_checkpoints WHERE log < 1 OR log >= \(end))
                """) != 0
        isNumbered =
            try connection.integer(
                "SELECT coalesce(min(id), 1) = 1 AND coalesce(max(id), 0) = count(*) FROM log_checkpoints") == 1
    }
}
