/// Where the state of a witness lies, and what may lie beside it.
///
/// Whoever can put another state in its place can make the witness cosign two histories, so more is refused than SQLite
/// would.
struct WitnessPlace {
    let path: String

    /// Refuses a place where nothing may be made.
    func checkFree() throws(StorageError) {
        for taken in [path] + sidecars where try FileSystem.status(taken) != nil {
            throw StorageError(
                .exists, "\(taken) exists already and is not overwritten; choose another place with --state.")
        }
        try checkFolder()
    }

    /// Refuses a state that is not there, that others can change, or beside which something lies that this software
    /// never makes. A missing state is not an empty one.
    func check() throws(StorageError) {
        guard let status = try FileSystem.status(path) else {
            throw StorageError(
                .missing,
                "There is no state of a witness at \(path), so nobody can tell what it cosigned. Name its place with --state; if it is lost, retire this witness and make another with cosign init."
            )
        }
        guard status.form == .file, status.mode & 0o022 == 0 else {
            throw StorageError(
                .unsafePlace,
                "\(path) is no plain file, or others may write to it; take their rights away with chmod go-w."
            )
        }
        try checkFolder()
        for sidecar in sidecars.dropFirst() where try FileSystem.status(sidecar) != nil {
            throw StorageError(
                .unsafePlace,
                "\(sidecar) lies beside the state of the witness, and audit-ledger never makes one; move it away only if you know where it came from."
            )
        }
        let header = try RetainedFile.read(path, from: 0, count: 100)
        guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8), header[18] == 1, header[19] == 1
        else {
            throw Self.damaged(path)
        }
        guard let journal = try FileSystem.status(sidecars[0]) else { return }
        guard journal.form == .file, try !JournalHeader.namesSuperJournal(sidecars[0]) else {
            throw StorageError(
                .unsafePlace,
                "\(sidecars[0]) is not a journal that audit-ledger made; move it away only if you know where it came from."
            )
        }
    }

    private var sidecars: [String] { ["-journal", "-wal", "-shm"].map { path + $0 } }

    private func checkFolder() throws(StorageError) {
        let folder = FileSystem.folder(of: path)
        guard let status = try FileSystem.status(FileSystem.resolved(folder)), status.form == .folder else {
            throw StorageError(.missing, "The folder \(folder) does not exist; make it first.")
        }
        guard status.isOwn else {
            throw StorageError(
                .unsafePlace,
                "The folder \(folder) belongs to another user, who could put another state in the place of the witness's; choose a folder of your own, or have it given to you with chown."
            )
        }
        guard !status.isWritableByOthers else {
            throw StorageError(
                .unsafePlace,
                "Others may write to the folder \(folder), so they could put another state in the place of the witness's; take the right away with chmod go-w."
            )
        }
    }

    /// An older copy would be worse than none: with it the witness could cosign a second history.
    static func damaged(_ path: String) -> StorageError {
        StorageError(
            .notALedger,
            "\(path) is not the state of a witness as audit-ledger made it, or is damaged. Put no older copy in its place: retire this witness and make another with cosign init."
        )
    }
}
