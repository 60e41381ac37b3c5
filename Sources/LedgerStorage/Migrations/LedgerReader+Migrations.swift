extension LedgerReader {
    /// How far the ledger is along the migrations that this software knows; no key is needed to ask.
    public func migrationHistory(known migrations: [Migration]) throws(StorageError) -> MigrationHistory {
        try MigrationHistory(connection, table: "migrations", known: migrations)
    }
}
