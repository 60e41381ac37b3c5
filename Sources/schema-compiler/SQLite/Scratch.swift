import CLedgerSQLite

/// An in-memory database on which SQL is proved.
final class Scratch {
    let authorizer = Authorizer()
    private var database: OpaquePointer?

    /// - Throws: `Diagnostic` where SQLite itself cannot start.
    init() throws(Diagnostic) {
        guard sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw Diagnostic(path: nil, message: "SQLite \(Self.version) opens no database in memory.")
        }
        // What a statement means must not depend on how the library was built.
        let options: [(option: Int32, value: Int32)] = [
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DEFENSIVE, 1),
            (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
        ]
        for (option, value) in options {
            var result: Int32 = -1
            guard cledger_sqlite_db_config(database, option, value, &result) == SQLITE_OK, result == value else {
                throw Diagnostic(
                    path: nil, message: "SQLite \(Self.version) does not know configuration option \(option).")
            }
        }
        authorizer.install(on: database)
    }

    deinit { sqlite3_close_v2(database) }

    static var version: String { String(cString: sqlite3_libversion()) }

    /// Prepares the first statement of a text that ends with a zero byte.
    func prepare(_ text: ArraySlice<CChar>) throws(SQLiteFailure) -> Prepared {
        try text.withUnsafeBufferPointer { (buffer) throws(SQLiteFailure) in
            var handle: OpaquePointer?
            var tail: UnsafePointer<CChar>?
            guard sqlite3_prepare_v2(database, buffer.baseAddress, -1, &handle, &tail) == SQLITE_OK else {
                throw SQLiteFailure(database)
            }
            return Prepared(handle, length: tail.flatMap { end in buffer.baseAddress.map { end - $0 } } ?? 0)
        }
    }

    /// Runs a statement under the policy in force and returns its rows as text.
    @discardableResult
    func run(_ sql: String) throws(SQLiteFailure) -> [[String]] {
        var rows: [[String]] = []
        let prepared = try prepare(sql.utf8CString[...])
        while try prepared.step() { rows.append(prepared.texts) }
        return rows
    }

    /// Compiles a statement under the policy in force without running it.
    func compile(_ sql: String) throws(SQLiteFailure) { _ = try prepare(sql.utf8CString[...]) }

    /// Runs the compiler's own query, whatever the policy is.
    ///
    /// - Throws: `Diagnostic` without a place: no file is at fault.
    @discardableResult
    func query(_ sql: String) throws(Diagnostic) -> [[String]] {
        let policy = authorizer.policy
        authorizer.policy = .unrestricted
        defer { authorizer.policy = policy }
        do throws(SQLiteFailure) {
            return try run(sql)
        } catch {
            throw Diagnostic(path: nil, message: "The proof failed with “\(error.message)” at: \(sql)")
        }
    }
}
