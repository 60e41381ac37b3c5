public import LedgerCore

/// Looks at everything in a published tree (C2SP tlog-tiles), changes nothing, and gives one verdict, as ``Verifier``
/// does of a ledger.
public struct TileVerifier: Sendable {
    /// A verifier key from outside the tree, in its text form; nil to take the tree's word for its key.
    public var verifierKey: String?
    /// Checkpoints and receipts that were kept outside the tree, to which it is held.
    public var against: [KeptCheckpoint] = []
    /// Who must have cosigned; nil where no policy was handed in.
    public var policy: Policy?
    public var threads = max(2, Workers.coreCount)
    /// Called with the entries walked and their number; at times from several threads.
    public var progress: @Sendable (_ done: UInt64, _ size: UInt64) -> Void = { _, _ in }

    public init() {}

    /// Verifies the tree in a folder up to its checkpoint. What keeps it from looking is part of the report.
    public func verify(_ path: String) -> VerificationReport {
        var report = VerificationReport()
        // Where somebody published meanwhile, what looks amiss may be the newer tree's.
        for _ in 0..<4 {
            report = VerificationReport()
            do throws(StorageError) {
                let folder = try TileFolder(path)
                let note = try note(folder)
                try verify(folder, note, &report)
                guard report.verdict != .intact, try self.note(folder) != note else { return report }
            } catch {
                switch error.code {
                case .tampered: report.fail("files", Self.filesTitle, as: .tampered, error.message)
                default: report.couldNotRun(error.message)
                }
                return report
            }
        }
        return report
    }

    static let filesTitle = "Nothing else stands among the tiles"

    private func note(_ folder: TileFolder) throws(StorageError) -> [UInt8] {
        var bytes: [UInt8] = []
        guard try folder.read(Publisher.checkpointName, limit: SignedNote.maximumByteCount, into: &bytes) else {
            throw StorageError(
                .missing,
                "There is no \(folder.path)/\(Publisher.checkpointName), so nothing is published there; name the folder that publish was given."
            )
        }
        return bytes
    }

    private func verify(
        _ folder: TileFolder, _ bytes: [UInt8], _ report: inout VerificationReport
    ) throws(StorageError) {
        let note: SignedNote
        let checkpoint: Checkpoint
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
            checkpoint = try Checkpoint(parsing: note.text)
        } catch {
            return report.fail("checkpoint", Self.checkpointTitle, as: .tampered, "It cannot be read: \(error)")
        }
        report.size = checkpoint.size
        guard checkpoint.size > 0, checkpoint.size <= Tree.maximumSize else {
            return report.fail(
                "checkpoint", Self.checkpointTitle, as: .tampered, "It is over \(checkpoint.size) entries.")
        }
        guard let identity = try identity(folder, checkpoint, &report) else { return }
        report.identity = identity
        if verifierKey != nil { report.keySource = .given }
        let path = folder.path
        let walk = EntryWalk(size: checkpoint.size) { [progress] in
            progress($0, checkpoint.size)
        } open: { () throws(StorageError) in
            let folder = try TileFolder(path)
            return { (number) throws(StorageError) in
                var walker = TileChunkWalker(number, size: checkpoint.size, folder)
                return try walker.walk()
            }
        }
        let chunks = try walk.run(threads: threads)
        report.judgeEntries(chunks)
        report.noteChain(chunks)
        let history = try checkKeys(chunks, identity, folder, &report)
        try checkTree(chunks, checkpoint, folder, &report)
        checkSignature(note, history, &report)
        try checkKept(note, history, folder, &report)
        checkPolicy(note, history, &report)
        report.noteAtOdds()
        try checkFiles(checkpoint.size, folder, &report)
    }

    /// Whose tree it is by its first entry; nil, and a failed check, where that does not say.
    private func identity(
        _ folder: TileFolder, _ checkpoint: Checkpoint, _ report: inout VerificationReport
    ) throws(StorageError) -> LedgerIdentity? {
        guard let tile = Tile(.entries, 0, in: checkpoint.size) else { return nil }
        var bytes: [UInt8] = []
        let title = VerificationReport.entriesTitle
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes) else {
            report.fail("entries", title, as: .tampered, seq: 0, "Entry 0: \(tile) is not there.")
            return nil
        }
        guard let records = try? EntryBundle.records(of: tile, in: bytes), let first = records.first,
            let entry = try? Entry(Array(bytes[first])), let identity = try? LedgerIdentity(entry)
        else {
            report.fail(
                "entries", title, as: .tampered, seq: 0,
                "Entry 0: \(tile) does not begin with an entry that says whose ledger this is.")
            return nil
        }
        return identity
    }
}
