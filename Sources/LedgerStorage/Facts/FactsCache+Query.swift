internal import CLedgerSQLite

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension FactsCache {
    /// What a query may cost.
    package struct QueryLimits: Sendable {
        package var rows = 10_000
        package var seconds = 60

        package init() {}
    }

    /// The rows of a `SELECT` over the facts, each as names and texts. Whatever the SQL says, it can read facts and
    /// nothing else, and ends in time.
    package func query(_ sql: String, limits: QueryLimits) throws(StorageError) -> [[(name: String, text: String?)]] {
        sqlite3_set_authorizer(connection.handle, Self.readsOnly, nil)
        defer { sqlite3_set_authorizer(connection.handle, nil, nil) }
        let statement = try Statement(connection, sql, isKept: false)
        defer { statement.finalize() }
        var deadline = time(nil) + limits.seconds
        return try withUnsafeMutablePointer(to: &deadline) { (deadline) throws(StorageError) in
            sqlite3_progress_handler(connection.handle, 10_000, Self.isLate, deadline)
            defer { sqlite3_progress_handler(connection.handle, 0, nil, nil) }
            var rows: [[(name: String, text: String?)]] = []
            while try statement.step() {
                guard rows.count < limits.rows else {
                    throw StorageError(.badInput, "The query has more than \(limits.rows) rows.")
                }
                rows.append(statement.namedTexts())
            }
            return rows
        }
    }

    private static let isLate: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { deadline in
        guard let deadline else { return 1 }
        return time(nil) > deadline.load(as: Int.self) ? 1 : 0
    }

    private static let readsOnly:
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
            UnsafePointer<CChar>?
        ) -> Int32 = { _, action, _, function, _, _ in
            switch action {
            case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
            case SQLITE_FUNCTION:
                let name = function.map { String(cString: $0).lowercased() }
                return name == "load_extension" ? SQLITE_DENY : SQLITE_OK
            default: return SQLITE_DENY
            }
        }
}

extension Statement {
    /// The row as the names of its columns and their texts.
    func namedTexts() -> [(name: String, text: String?)] {
        (0..<columnCount).map { (columnName($0), isNull($0) ? nil : text($0)) }
    }
}
