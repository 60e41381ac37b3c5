internal import CLedgerSQLite

/// A prepared statement. Places of parameters count from 1, those of columns from 0, as in SQLite.
package final class Statement {
    private var handle: OpaquePointer?
    private unowned let connection: Connection

    init(_ connection: Connection, _ sql: String, isKept: Bool) throws(StorageError) {
        self.connection = connection
        let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        var made: OpaquePointer?
        let code = connection.settled { sqlite3_prepare_v3(connection.handle, sql, -1, flags, &made, nil) }
        handle = made
        guard code == SQLITE_OK else { throw connection.error(code) }
    }

    deinit { finalize() }

    func finalize() {
        sqlite3_finalize(handle)
        handle = nil
    }

    package func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Ends reading, so that no lock stays behind.
    package func end() { sqlite3_reset(handle) }

    package func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(handle, place, value) }

    package func bind(_ place: Int32, _ value: UInt64) { sqlite3_bind_int64(handle, place, Int64(clamping: value)) }

    package func bind(_ place: Int32, _ text: String?) {
        guard let text else {
            sqlite3_bind_null(handle, place)
            return
        }
        sqlite3_bind_text(handle, place, text, Int32(clamping: text.utf8.count), cledger_sqlite_transient())
    }

    /// Binds bytes by copying them.
    package func bind(_ place: Int32, copying bytes: UnsafeRawBufferPointer) {
        sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(clamping: bytes.count), cledger_sqlite_transient())
    }

    /// Binds bytes that stay where they are until the step is done.
    package func bind(_ place: Int32, borrowing bytes: UnsafeRawBufferPointer) {
        sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(clamping: bytes.count), cledger_sqlite_static())
    }

    /// Goes to the next row; false behind the last.
    package func step() throws(StorageError) -> Bool {
        var code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        if code == Connection.hotJournalCode { code = connection.settled { sqlite3_step(handle) } }
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = connection.error(code)
            sqlite3_reset(handle)
            throw error
        }
    }

    /// Runs a statement that has no rows.
    package func run() throws(StorageError) {
        while try step() {}
        sqlite3_reset(handle)
    }

    package var columnCount: Int32 { sqlite3_column_count(handle) }

    package func columnName(_ column: Int32) -> String {
        sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
    }

    package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    package func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    package func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        return String(
            decoding: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self
        )
    }

    /// The bytes of a column, valid until the next step.
    @inline(__always)
    package func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }
}
