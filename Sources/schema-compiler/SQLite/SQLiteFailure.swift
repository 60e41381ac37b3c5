import CLedgerSQLite

/// What SQLite said when it refused.
struct SQLiteFailure: Error {
    let message: String
    /// The byte of the statement at fault, where SQLite knows it.
    let offset: Int?

    init(_ database: OpaquePointer?) {
        message = String(cString: sqlite3_errmsg(database))
        let offset = Int(sqlite3_error_offset(database))
        self.offset = offset >= 0 ? offset : nil
    }
}

extension SQLiteFailure {
    init(message: String, offset: Int?) {
        self.message = message
        self.offset = offset
    }
}
