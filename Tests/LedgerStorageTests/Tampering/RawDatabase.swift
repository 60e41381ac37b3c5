import CLedgerSQLite
import LedgerStorage
import Testing

/// A connection as an attacker would open one: nothing is guarded, nothing is checked, triggers do not fire.
final class RawDatabase {
    private let handle: OpaquePointer

    init(_ path: String) throws {
        var opened: OpaquePointer?
        try #require(sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK)
        handle = try #require(opened)
        _ = cledger_sqlite_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nil)
        _ = cledger_sqlite_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nil)
        try run(
            """
            PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;
            PRAGMA ignore_check_constraints=ON; PRAGMA writable_schema=ON
            """)
    }

    deinit { sqlite3_close_v2(handle) }

    func run(_ sql: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        try #require(
            code == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle))): \(sql)", sourceLocation: sourceLocation)
    }

    /// Every row of a query, each as the values of its columns.
    func rows(_ sql: String, _ bindings: [[UInt8]] = []) throws -> [[Value]] {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        defer { sqlite3_finalize(statement) }
        try #require(code == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
        for (place, bytes) in bindings.enumerated() {
            sqlite3_bind_blob(
                statement, Int32(place + 1), bytes, Int32(bytes.count), cledger_sqlite_transient())
        }
        var rows: [[Value]] = []
        while case let code = sqlite3_step(statement), code != SQLITE_DONE {
            try #require(code == SQLITE_ROW, "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
            rows.append((0..<sqlite3_column_count(statement)).map { Value(statement, $0) })
        }
        return rows
    }

    func blob(_ sql: String) throws -> [UInt8] {
        guard case .blob(let bytes)? = try rows(sql).first?.first else { return [] }
        return bytes
    }

    /// A value with its storage class.
    enum Value: Hashable {
        case null, integer(Int64), real(Double), text([UInt8]), blob([UInt8])

        init(_ statement: OpaquePointer?, _ column: Int32) {
            let type = sqlite3_column_type(statement, column)
            let start = sqlite3_column_blob(statement, column)
            let bytes = {
                Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
            }
            switch type {
            case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
            case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
            case SQLITE_TEXT: self = .text(bytes())
            case SQLITE_BLOB: self = .blob(bytes())
            default: self = .null
            }
        }
    }

    /// Everything that any query could ever be told: schema, header values and each row of each table.
    func everything() throws -> [String: [[Value]]] {
        var all = ["schema": try rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid")]
        for pragma in ["application_id", "user_version", "encoding"] { all[pragma] = try rows("PRAGMA \(pragma)") }
        for table in [
            "entries", "nodes", "seal", "checkpoints", "migrations", "logs", "log_entries", "log_nodes",
            "log_checkpoints",
        ] {
            all[table] = try rows("SELECT rowid, * FROM \(table) ORDER BY rowid")
        }
        return all
    }
}
