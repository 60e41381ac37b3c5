import CLedgerSQLite

/// A value made up for a column.
enum SampleValue: Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    func bind(to statement: OpaquePointer?, at index: Int32) {
        switch self {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(let text):
            sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), cledger_sqlite_transient())
        case .blob(let bytes):
            bytes.withUnsafeBytes { buffer in
                // A null pointer would bind NULL.
                _ =
                    buffer.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : sqlite3_bind_blob(
                        statement, index, buffer.baseAddress, Int32(buffer.count), cledger_sqlite_transient())
            }
        }
    }
}
