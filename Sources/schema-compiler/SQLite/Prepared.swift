import CLedgerSQLite

/// A compiled statement; none for a comment or a lone semicolon.
final class Prepared {
    /// How many bytes of the text the statement took, its semicolon included.
    let length: Int
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?, length: Int) {
        self.handle = handle
        self.length = length
    }

    deinit { sqlite3_finalize(handle) }

    /// Whether there is a row.
    func step() throws(SQLiteFailure) -> Bool {
        guard let handle else { return false }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteFailure(sqlite3_db_handle(handle))
        }
    }

    var columnNames: [String] {
        (0..<sqlite3_column_count(handle)).map { column in
            sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
        }
    }

    /// The columns of the row at hand; NULL is empty.
    var texts: [String] {
        (0..<sqlite3_column_count(handle)).map { column in
            sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
        }
    }

    /// Runs an `INSERT` with these values once more.
    func insert(_ values: [SampleValue]) throws(SQLiteFailure) {
        sqlite3_reset(handle)
        for (index, value) in zip(Int32(1)..., values) { value.bind(to: handle, at: index) }
        _ = try step()
    }
}
