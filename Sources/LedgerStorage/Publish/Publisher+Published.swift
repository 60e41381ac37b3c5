internal import LedgerCore

extension Publisher {
    /// The checkpoint that is published, if it is one of this ledger; nil where none is.
    func published(_ keys: KeyHistory) throws(StorageError) -> StoredCheckpoint? {
        var bytes: [UInt8] = []
        guard try folder.read(Self.checkpointName, limit: SignedNote.maximumByteCount, into: &bytes) else { return nil }
        let path = "\(folder.path)/\(Self.checkpointName)"
        do throws(NoteError) {
            let note = try SignedNote(parsing: bytes)
            let checkpoint = try Checkpoint(parsing: note.text)
            return try StoredCheckpoint(
                number: 0, size: Int64(clamping: checkpoint.size), note: String(decoding: bytes, as: UTF8.self),
                keys)
        } catch {
            throw StorageError(
                .exists,
                "\(path) is not a checkpoint of this ledger: \(error) It is not overwritten; publish into another folder."
            )
        }
    }

    /// Whether what is published is the beginning of what is to be.
    func check(
        _ previous: StoredCheckpoint?, goesOverInto next: StoredCheckpoint, _ reader: LedgerReader
    ) throws(StorageError) {
        guard next.size <= reader.size else {
            throw StorageError(
                .badInput,
                "The checkpoint is over \(next.size) entries and \(reader.connection.path) has \(reader.size); open the ledger again."
            )
        }
        guard let previous else { return }
        guard previous.size <= next.size else {
            throw StorageError(
                .rolledBack,
                "\(folder.path) is published up to \(previous.size) entries, and the checkpoint is over \(next.size). Nothing smaller is published over it; run verify, the ledger may be an older copy."
            )
        }
        let (connection, size) = (reader.connection, previous.size)
        let root = try connection.reading { () throws(StorageError) in try connection.tree(size: size).root }
        guard root == previous.checkpoint.root else {
            throw StorageError(
                .rolledBack,
                "At \(previous.size) entries \(folder.path) is published with another root than \(connection.path) has, and one key signed both. Nothing is published; keep both as evidence, and run verify."
            )
        }
    }
}
