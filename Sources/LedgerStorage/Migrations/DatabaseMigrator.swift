/// Brings a database of one's own, which is no ledger, along the migrations that `CompileSchema` proved for it.
///
/// Applied migrations are kept in a table `schema_migrations`. There is no way back but a further migration.
public struct DatabaseMigrator: Sendable {
    public let migrations: [Migration]

    public init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Applies what is pending, each migration in a transaction of its own; makes the file where there is none.
    ///
    /// - Returns: what was applied.
    @discardableResult
    public func migrate(_ path: String) throws(StorageError) -> [Migration] {
        let connection = try Connection(path, .create)
        try connection.execute("PRAGMA synchronous=EXTRA; PRAGMA fullfsync=1")
        var applied: [Migration] = []
        while let next = try migrateOnce(connection) { applied.append(next) }
        return applied
    }

    /// How far an existing database is. Nothing is changed.
    public func history(_ path: String) throws(StorageError) -> MigrationHistory {
        try MigrationHistory(try Connection(path, .readOnly), table: "schema_migrations", known: migrations)
    }

    private func migrateOnce(_ connection: Connection) throws(StorageError) -> Migration? {
        // The list is read behind the lock, so that two processes never apply one migration twice.
        try connection.execute("BEGIN IMMEDIATE")
        do throws(StorageError) {
            try connection.execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL
                ) STRICT
                """)
            let history = try MigrationHistory(connection, table: "schema_migrations", known: migrations)
            try history.check(connection.path)
            guard let step = history.steps.first(where: { $0.state == .pending }),
                let migration = migrations.first(where: { $0.number == step.number })
            else {
                try connection.execute("COMMIT")
                return nil
            }
            try migration.apply(to: connection, table: "schema_migrations")
            try connection.execute("COMMIT")
            return migration
        } catch {
            connection.rollBack()
            throw error
        }
    }
}
