internal import CLedgerSQLite

extension Connection {
    /// SQLITE_READONLY_ROLLBACK, a macro that Swift does not see: a journal lies there that only a writer may replay.
    package static let hotJournalCode = SQLITE_READONLY | (3 << 8)

    /// Calls SQLite again where it took the journal of a writer at work for one that was left behind.
    ///
    /// A reader looks for the journal first and for the writer's lock second; where a writer gives up in between, the
    /// reader is left with a journal that nobody seems to hold (SQLite ticket 3883). A journal that was really left
    /// behind is the same file before and after the look.
    package func settled(_ call: () -> Int32) -> Int32 {
        var code = call()
        var tries = 0
        while code == Self.hotJournalCode, tries < 1_000 {
            let before = journalState
            code = call()
            if code == Self.hotJournalCode, let before, before == journalState { break }
            tries += 1
        }
        return code
    }

    private var journalState: String? { ((try? FileSystem.status(file + "-journal")) ?? nil)?.signature }
}
