internal import CLedgerSQLite
internal import LedgerFacts

/// A date function of SQLite that refuses to read the clock or the time zone, whatever brings the word `now` to it: a
/// text of the check, a column, or what somebody recorded.
final class DateFunction {
    private let name: String
    private let originals: OriginalFunctions

    private init(_ name: String, _ originals: OriginalFunctions) {
        self.name = name
        self.originals = originals
    }

    /// Puts them in the place of SQLite's own on a connection.
    static func register(on connection: Connection) throws(StorageError) {
        let originals = try OriginalFunctions()
        for name in ClockWords.dateFunctions {
            let function = Unmanaged.passRetained(DateFunction(name, originals)).toOpaque()
            let code = sqlite3_create_function_v2(
                connection.handle, name, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, function, call, nil, nil
            ) { function in
                if let function { Unmanaged<DateFunction>.fromOpaque(function).release() }
            }
            guard code == SQLITE_OK else { throw connection.error(code) }
        }
    }

    private static let call: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void = {
        context, count, values in
        guard let data = sqlite3_user_data(context) else { return }
        let values = UnsafeBufferPointer(start: values, count: Int(count))
        Unmanaged<DateFunction>.fromOpaque(data).takeUnretainedValue().answer(context, values)
    }

    private func answer(_ context: OpaquePointer?, _ values: UnsafeBufferPointer<OpaquePointer?>) {
        let texts = values.map { value in sqlite3_value_text(value).map { String(cString: $0) } }
        guard !ClockWords.reads(name, texts) else {
            let message = "\(name)() would read the clock or the time zone; ask the table audit for the day to count to"
            sqlite3_result_error(context, message, -1)
            return
        }
        originals.answer(context, name, values)
    }
}

/// SQLite's own functions, asked on a connection that nobody put others on.
private final class OriginalFunctions {
    private let connection: Connection
    private var statements: [String: OpaquePointer] = [:]

    init() throws(StorageError) { connection = try Connection(":memory:", .memory, name: "the facts") }

    deinit { for statement in statements.values { sqlite3_finalize(statement) } }

    func answer(_ context: OpaquePointer?, _ name: String, _ values: UnsafeBufferPointer<OpaquePointer?>) {
        let key = "\(name) \(values.count)"
        if statements[key] == nil {
            let places = Array(repeating: "?", count: values.count).joined(separator: ",")
            var made: OpaquePointer?
            sqlite3_prepare_v3(
                connection.handle, "SELECT \(name)(\(places))", -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
            statements[key] = made
        }
        guard let statement = statements[key] else {
            sqlite3_result_error(context, "there is no function \(name)", -1)
            return
        }
        for (place, value) in values.enumerated() { sqlite3_bind_value(statement, Int32(place + 1), value) }
        if sqlite3_step(statement) == SQLITE_ROW {
            sqlite3_result_value(context, sqlite3_column_value(statement, 0))
        } else {
            sqlite3_result_error(context, String(cString: sqlite3_errmsg(connection.handle)), -1)
        }
        sqlite3_reset(statement)
    }
}
