internal import CLedgerSQLite
internal import LedgerFacts

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension FactsCache {
    /// What a query may cost.
    package struct QueryLimits: Sendable {
        package var rows = 10_000
        /// Of this thread's own work, so that a busy machine stops nothing early.
        package var seconds = 60
        /// For all of SQLite in this process.
        package var bytes: Int64 = 384 << 20
        /// Of all texts that are kept of the rows.
        package var answerBytes = 16 << 20

        package init() {}
    }

    /// What a query gave: its rows, as texts beside the names of its columns, as many as were asked for, and how many
    /// there were in all.
    package struct Answer: Sendable {
        package var names: [String] = []
        package var rows: [[String?]] = []
        package var count = 0
        /// The tables that it read.
        package var tables: Set<String> = []
    }

    private final class TablesRead {
        var names: Set<String> = []
    }

    /// The rows of one `SELECT` over the facts. Whatever the SQL says, it can read facts and nothing else, ends in time,
    /// and takes no more memory than it may.
    ///
    /// - Parameter isWanted: whether a row counts, told the names of the columns and the row; nil where all do.
    package func query(
        _ sql: String, limits: QueryLimits, where isWanted: ((_ names: [String], _ row: [String?]) -> Bool)? = nil
    ) throws(StorageError) -> Answer {
        let read = TablesRead()
        sqlite3_set_authorizer(connection.handle, Self.readsOnly, Unmanaged.passUnretained(read).toOpaque())
        defer { withExtendedLifetime(read) { _ = sqlite3_set_authorizer(connection.handle, nil, nil) } }
        let before = sqlite3_hard_heap_limit64(limits.bytes)
        defer { _ = sqlite3_hard_heap_limit64(before) }
        guard connection.isOneStatement(sql) else {
            throw StorageError(.badInput, "A check is one SELECT; put the second statement into a check of its own.")
        }
        let statement = try prepared(sql)
        defer { statement.finalize() }
        var deadline = Self.worked() + Int64(limits.seconds) * 1_000_000_000
        return try withUnsafeMutablePointer(to: &deadline) { (deadline) throws(StorageError) in
            sqlite3_progress_handler(connection.handle, 10_000, Self.isLate, deadline)
            defer { sqlite3_progress_handler(connection.handle, 0, nil, nil) }
            var answer = Answer()
            answer.names = (0..<statement.columnCount).map(statement.columnName)
            var bytes = 0
            while try statement.step() {
                if let isWanted {
                    let row = (0..<statement.columnCount).map(statement.optionalText)
                    guard isWanted(answer.names, row) else { continue }
                }
                answer.count += 1
                guard answer.rows.count < limits.rows else { continue }
                var row: [String?] = []
                for column in 0..<statement.columnCount {
                    let text = statement.optionalText(column)
                    bytes += text?.utf8.count ?? 0
                    guard bytes <= limits.answerBytes else {
                        throw StorageError(
                            .badInput,
                            "Its rows hold more than \(limits.answerBytes >> 20) MiB of text; let it select less.")
                    }
                    row.append(text)
                }
                answer.rows.append(row)
            }
            answer.tables = read.names
            return answer
        }
    }

    /// A message without where the facts are kept, which is nobody's concern who reads a report.
    package func withoutPlace(_ message: String) -> String {
        let place = connection.path + ": "
        return message.hasPrefix(place) ? String(message.dropFirst(place.count)) : message
    }

    /// What SQLite does not take of a check is said without the name of the cache, which is none of the check's.
    private func prepared(_ sql: String) throws(StorageError) -> Statement {
        do throws(StorageError) {
            return try Statement(connection, sql, isKept: false)
        } catch {
            switch sqlite3_errcode(connection.handle) & 0xFF {
            case SQLITE_AUTH:
                throw StorageError(
                    .badInput, "It tried to write, or to read what is no fact; a check reads facts and nothing else.")
            case SQLITE_ERROR:
                let text = sqlite3_errmsg(connection.handle).map { String(cString: $0) } ?? ""
                throw StorageError(.badInput, "SQLite says “\(text)”.")
            default: throw error
            }
        }
    }

    private static let isLate: @convention(c) (UnsafeMutableRawPointer?) -> Int32 = { deadline in
        guard let deadline else { return 1 }
        return worked() > deadline.load(as: Int64.self) ? 1 : 0
    }

    /// Nanoseconds of work that this thread has done.
    private static func worked() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    private static let readsOnly:
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
            UnsafePointer<CChar>?
        ) -> Int32 = { read, action, table, function, _, _ in
            switch action {
            case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
            case SQLITE_READ:
                let name = table.map { String(cString: $0).lowercased() } ?? ""
                if let read { Unmanaged<TablesRead>.fromOpaque(read).takeUnretainedValue().names.insert(name) }
                return isFacts(name) ? SQLITE_OK : SQLITE_DENY
            case SQLITE_FUNCTION:
                let name = function.map { String(cString: $0).lowercased() } ?? ""
                return ClockWords.refusedFunctions.contains(name) ? SQLITE_DENY : SQLITE_OK
            default: return SQLITE_DENY
            }
        }

    /// Whether a table is one of the facts schema, and not of SQLite's or of the cache's own.
    private static func isFacts(_ table: String) -> Bool {
        !["sqlite_", "pragma_", "dbstat"].contains(where: table.hasPrefix) && !ownTables.contains(table)
    }
}

extension Connection {
    /// Whether nothing but space and comments follows the first statement.
    fileprivate func isOneStatement(_ sql: String) -> Bool {
        sql.withCString { start in
            var handle: OpaquePointer?
            var tail: UnsafePointer<CChar>?
            defer { sqlite3_finalize(handle) }
            // What the first statement lacks, its own preparation will say.
            guard sqlite3_prepare_v3(self.handle, start, -1, 0, &handle, &tail) == SQLITE_OK, let tail else {
                return true
            }
            var second: OpaquePointer?
            defer { sqlite3_finalize(second) }
            return sqlite3_prepare_v3(self.handle, tail, -1, 0, &second, nil) == SQLITE_OK && second == nil
        }
    }
}
