internal import CLedgerSQLite

/// Copies a ledger in one step, and calls the copy a backup only when it was verified.
public struct Backup: Sendable {
    public let verifier: Verifier

    public init(_ verifier: Verifier) { self.verifier = verifier }

    /// Writes a backup of the ledger at `source` to `target`, which must be free.
    ///
    /// The ledger may be written to meanwhile; the backup is the ledger as it was at one commit.
    ///
    /// - Returns: what verification says of the backup. It is `intact`, or there is no backup and an error.
    public func write(_ source: String, to target: String) throws(StorageError) -> VerificationReport {
        guard try FileSystem.status(target) == nil else {
            throw StorageError(
                .exists, "\(target) exists already and is not overwritten; choose another path for the backup.")
        }
        try LedgerPlace(source).checkForWriting()
        let draft = target + ".new"
        guard try FileSystem.status(draft) == nil else {
            throw StorageError(.exists, "\(draft) is left of a backup that was interrupted; remove it and try again.")
        }
        defer { for suffix in ["", "-journal"] { FileSystem.remove(draft + suffix) } }
        try FileSystem.create(draft, [], mode: 0o600)
        try copy(source, to: draft)
        // While the copy was made the ledger and its pin may have gone on; the copy is judged by itself.
        var verifier = verifier
        verifier.keys = nil
        let report = verifier.verify(draft)
        guard report.verdict == .intact else {
            let reason = report.checks.first { $0.result == .fail }?.detail ?? report.failure ?? ""
            throw StorageError(
                .tampered, "The copy of \(source) is \(report.verdict.rawValue), so there is no backup. \(reason)")
        }
        try FileSystem.publish(draft, as: target)
        return report
    }

    private func copy(_ source: String, to target: String) throws(StorageError) {
        let from = try Connection(source, .readOnly)
        let to = try Connection(target, .readWrite)
        guard let backup = sqlite3_backup_init(to.handle, "main", from.handle, "main") else {
            throw to.error(sqlite3_errcode(to.handle))
        }
        let code = sqlite3_backup_step(backup, -1)
        let finished = sqlite3_backup_finish(backup)
        // A journal of a dead writer lies beside the source; SQLite tells it of the copy.
        guard code != Connection.hotJournalCode else { throw Connection.error(nil, code, source) }
        guard code == SQLITE_DONE, finished == SQLITE_OK else { throw to.error(code == SQLITE_DONE ? finished : code) }
    }
}
