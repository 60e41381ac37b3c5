internal import LedgerCore

extension Migration {
    /// Runs the migration within a transaction of the caller's, and notes it in the table of applied migrations.
    func apply(to connection: Connection, table: String = "migrations") throws(StorageError) {
        try MigrationScript.run(self, on: connection)
        let statement = try Statement(connection, "INSERT INTO \(table) VALUES (?, ?, ?)", isKept: false)
        defer { statement.finalize() }
        statement.bind(1, Int64(number))
        statement.bind(2, name)
        digest.withUnsafeBytes { statement.bind(3, copying: $0) }
        try statement.run()
    }
}
