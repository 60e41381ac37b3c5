internal import CLedgerSQLite

/// One connection to one database, used by one thread at a time.
package final class Connection {
    /// How a database is opened.
    package enum Mode {
        /// Never changed, and locked as any reader locks it.
        case readOnly
        /// Never changed and never locked: only for a file that nobody writes.
        case immutable
        /// An existing file, changed.
        case readWrite
        /// A file that must not exist yet.
        case create
        case memory
    }

    let handle: OpaquePointer
    /// What messages call the file.
    let path: String
    /// Where it lies.
    let file: String
    /// Whose entries are read where no log is named: the ledger's own, or those of a log that was imported into it.
    var shown = LogPlace.own
    private var statements: [ObjectIdentifierOfText: Statement] = [:]

    /// - Parameter name: what messages call the file, where it is a private copy of another.
    package init(
        _ path: String, _ mode: Mode, busyMilliseconds: Int32 = 10_000, name: String? = nil
    ) throws(StorageError) {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(Self.uri(path, mode), &opened, Self.flags(mode), nil)
        guard code == SQLITE_OK, let opened else {
            let error = Self.error(opened, code, name ?? path)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        self.path = name ?? path
        file = path
        sqlite3_busy_timeout(handle, busyMilliseconds)
        try harden()
    }

    deinit {
        for statement in statements.values { statement.finalize() }
        sqlite3_close_v2(handle)
    }

    /// A statement that is prepared once and kept. It is handed out reset.
    package func statement(_ sql: StaticString) throws(StorageError) -> Statement {
        let key = ObjectIdentifierOfText(sql)
        if let kept = statements[key] {
            kept.reset()
            return kept
        }
        let made = try Statement(self, "\(sql)", isKept: true)
        statements[key] = made
        return made
    }

    /// Runs statements whose rows do not matter.
    package func execute(_ sql: String) throws(StorageError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code) }
    }

    /// The one value of the one row of a query.
    package func integer(_ sql: String) throws(StorageError) -> Int64 {
        let statement = try Statement(self, sql, isKept: false)
        defer { statement.finalize() }
        return try statement.step() ? statement.integer(0) : 0
    }

    /// The first column of every row of a query, as text.
    package func texts(_ sql: String) throws(StorageError) -> [String] {
        let statement = try Statement(self, sql, isKept: false)
        defer { statement.finalize() }
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text(0)) }
        return texts
    }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// How many rows all statements changed.
    var allChanges: Int64 { sqlite3_total_changes64(handle) }

    package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Undoes a transaction that may already be undone.
    package func rollBack() {
        if isInTransaction { _ = sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
    }

    func error(_ code: Int32) -> StorageError { Self.error(handle, code, path) }

    static func error(_ handle: OpaquePointer?, _ code: Int32, _ path: String) -> StorageError {
        let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
        let text = String(cString: handle.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(code))
        if extended == hotJournalCode {
            return StorageError(
                .hotJournal, "\(path) was left by a writer that was interrupted; record or verify will complete it.")
        }
        switch extended & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            return StorageError(.busy, "\(path) is in use by another process; try again in a moment.")
        case SQLITE_INTERRUPT:
            return StorageError(.busy, "The query took longer than it may, and was stopped.")
        case SQLITE_NOMEM:
            return StorageError(.busy, "The query took more memory than it may, and was stopped.")
        case SQLITE_FULL:
            return StorageError(
                .full, "The disk that holds \(path) is full; nothing was changed. Make room and try again.")
        case SQLITE_NOTADB:
            return StorageError(.notALedger, "\(path) is not an audit-ledger file: it is no SQLite database.")
        case SQLITE_CORRUPT:
            return StorageError(.tampered, "\(path) is damaged: SQLite says “\(text)”. Run verify, and restore a copy.")
        case SQLITE_TOOBIG:
            return StorageError(
                .tampered, "\(path) holds a value or a text larger than any ledger has; run verify, and restore a copy."
            )
        case SQLITE_READONLY, SQLITE_PERM:
            return StorageError(
                .io,
                "\(path) or its folder cannot be written (SQLite code \(extended)); check its mode and the file system."
            )
        case SQLITE_CANTOPEN:
            return StorageError(
                .io, "\(path) cannot be opened (SQLite code \(extended)); check that it exists and may be read.")
        case SQLITE_IOERR:
            return StorageError(
                .io, "Reading or writing \(path) failed (SQLite code \(extended)); check the disk and try again.")
        default:
            return StorageError(.sqlite, "\(path): SQLite says “\(text)” (code \(extended)).")
        }
    }

    private static func uri(_ path: String, _ mode: Mode) -> String {
        if case .memory = mode { return ":memory:" }
        var uri = "file:"
        let plain = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        for byte in path.utf8 {
            if plain.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        if case .immutable = mode { uri += "?immutable=1" }
        return uri
    }

    private static func flags(_ mode: Mode) -> Int32 {
        let always =
            SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
            | SQLITE_OPEN_NOMUTEX
        switch mode {
        case .readOnly, .immutable: return always | SQLITE_OPEN_READONLY
        case .readWrite: return always | SQLITE_OPEN_READWRITE
        case .create: return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .memory: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
        }
    }
}

/// A statement's text by its address: literals of one place are one object.
private struct ObjectIdentifierOfText: Hashable {
    private let address: UInt

    init(_ text: StaticString) { address = UInt(bitPattern: text.utf8Start) }
}
