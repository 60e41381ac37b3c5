/// Where a ledger lies, and what may lie beside it.
package struct LedgerPlace: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package var journal: String { path + "-journal" }
    package var writeAheadLog: String { path + "-wal" }
    package var sharedMemory: String { path + "-shm" }
    /// What opens the sealed fields: no part of the evidence.
    package var disclosures: String { path + ".disclosures" }

    /// Nil where no ledger lies; a symbolic link or a folder in its place is refused.
    package func status() throws(StorageError) -> FileSystem.Status? {
        guard let status = try FileSystem.status(path) else { return nil }
        switch status.form {
        case .file: return status
        case .link:
            throw StorageError(
                .unsafePlace, "\(path) is a symbolic link, which somebody could turn elsewhere; name the ledger itself."
            )
        case .folder, .other:
            throw StorageError(.notALedger, "\(path) is not a file; name the ledger itself.")
        }
    }

    /// Whether the file's header asks for a rollback journal, as every ledger's does. What is no SQLite database is
    /// refused, before SQLite is let near it.
    func usesRollbackJournal() throws(StorageError) -> Bool {
        let header = try RetainedFile.read(path, from: 0, count: 100)
        guard !header.isEmpty else {
            throw StorageError(.notALedger, "\(path) is empty; it is not an audit-ledger file.")
        }
        guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else {
            throw StorageError(.notALedger, "\(path) is not an audit-ledger file: it is no SQLite database.")
        }
        return header[18] == 1 && header[19] == 1
    }

    /// Refuses what a writer must not touch: the place of a ledger that others can write to, or files beside it that
    /// this software never makes.
    package func checkForWriting() throws(StorageError) {
        guard let ledger = try status() else {
            throw StorageError(
                .missing, "There is no ledger at \(path); make one with init, or name another with --ledger.")
        }
        try checkFolder()
        guard !ledger.isWritableByOthers else {
            throw StorageError(
                .unsafePlace, "Others may write to \(path); take the right away with chmod go-w, and run verify.")
        }
        for sidecar in [writeAheadLog, sharedMemory] where try FileSystem.status(sidecar) != nil {
            throw StorageError(
                .unsafePlace,
                "\(sidecar) lies beside the ledger, and audit-ledger never makes one; somebody else opened or planted it. Run verify, and move it away only if you know where it came from."
            )
        }
        guard try usesRollbackJournal() else {
            throw StorageError(
                .tampered,
                "The header of \(path) asks for write-ahead logging or another format, which audit-ledger never uses; opening it for writing would change it. Run verify."
            )
        }
        guard let status = try FileSystem.status(journal) else { return }
        guard status.form == .file else {
            throw StorageError(.unsafePlace, "\(journal) is not a plain file; somebody planted it. Run verify.")
        }
        if try JournalHeader.namesSuperJournal(journal) {
            throw StorageError(
                .unsafePlace,
                "\(journal) names a super-journal, and audit-ledger never makes one; replaying it could delete another file. Run verify, and move the journal away."
            )
        }
    }

    package func checkFolder() throws(StorageError) {
        let folder = FileSystem.folder(of: path)
        guard let status = try FileSystem.status(FileSystem.resolved(folder)), status.form == .folder else {
            throw StorageError(.missing, "The folder \(folder) does not exist; make it first.")
        }
        try NetworkFileSystem.refuse(folder)
        guard status.isOwn else {
            throw StorageError(
                .unsafePlace,
                "The folder \(folder) belongs to another user, who could put another file in the ledger's place; choose a folder of your own, or have it given to you with chown."
            )
        }
        guard !status.isWritableByOthers else {
            throw StorageError(
                .unsafePlace,
                "Others may write to the folder \(folder), so they could put another file in the ledger's place; choose a folder of your own, or take the right away with chmod go-w."
            )
        }
    }
}
