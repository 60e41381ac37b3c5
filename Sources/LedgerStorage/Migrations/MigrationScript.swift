internal import CLedgerSQLite

/// Runs the statements of a migration within a transaction of the caller's, under an authorizer that refuses whatever
/// would leave that transaction or reach another file. What a migration may do to which table was proved when it was
/// compiled.
enum MigrationScript {
    static func run(_ migration: Migration, on connection: Connection) throws(StorageError) {
        sqlite3_set_authorizer(connection.handle, refuseToLeave, nil)
        defer { sqlite3_set_authorizer(connection.handle, nil, nil) }
        do throws(StorageError) {
            try connection.execute(migration.sql)
        } catch {
            throw StorageError(error.code, "Migration \(migration.fileName) cannot be applied: \(error.message)")
        }
        sqlite3_set_authorizer(connection.handle, nil, nil)
        try connection.execute("PRAGMA user_version=\(migration.number)")
    }

    private static let refuseToLeave:
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
            UnsafePointer<CChar>?
        ) -> Int32 = { _, action, _, _, _, _ in
            switch action {
            case SQLITE_TRANSACTION, SQLITE_SAVEPOINT, SQLITE_ATTACH, SQLITE_DETACH, SQLITE_PRAGMA,
                SQLITE_CREATE_VTABLE,
                SQLITE_DROP_VTABLE:
                SQLITE_DENY
            default: SQLITE_OK
            }
        }
}
