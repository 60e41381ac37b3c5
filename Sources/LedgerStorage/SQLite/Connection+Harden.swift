internal import CLedgerSQLite

extension Connection {
    /// Makes the schema of a file powerless over whoever reads it: no views, no triggers, no extensions, no functions
    /// with side effects, no text that passes for a column (SQLite, “Defense Against The Dark Arts”).
    func harden() throws(StorageError) {
        let options: [(Int32, Int32)] = [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
            (SQLITE_DBCONFIG_ENABLE_VIEW, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
            (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
        ]
        for (option, value) in options {
            var result: Int32 = -1
            guard cledger_sqlite_db_config(handle, option, value, &result) == SQLITE_OK, result == value else {
                throw StorageError(
                    .sqlite,
                    "This SQLite (\(Self.libraryVersion)) lacks protection number \(option); use 3.37 or newer.")
            }
        }
        for (limit, value) in Self.limits { sqlite3_limit(handle, limit, value) }
        try execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON")
    }

    /// Lets the triggers of a schema act again: for migrations, and for tests of the triggers themselves.
    package func enableTriggers() { _ = cledger_sqlite_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nil) }

    package static var libraryVersion: String { String(cString: sqlite3_libversion()) }

    private static let limits: [(Int32, Int32)] = [
        (SQLITE_LIMIT_LENGTH, 8 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20), (SQLITE_LIMIT_COLUMN, 100),
        (SQLITE_LIMIT_EXPR_DEPTH, 100), (SQLITE_LIMIT_COMPOUND_SELECT, 20), (SQLITE_LIMIT_VDBE_OP, 250_000),
        (SQLITE_LIMIT_FUNCTION_ARG, 20), (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
        (SQLITE_LIMIT_VARIABLE_NUMBER, 100), (SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    ]
}
