internal import LedgerCore

/// Writes a ledger as a tree of static files that any web server can serve (C2SP tlog-tiles), and extends what is there.
///
/// A file is written once and never replaced, with two exceptions: the checkpoint, which comes last, and a bundle that
/// holds the bytes of an entry that was lawfully erased since. Whatever interrupts a publication, the next one goes on.
/// Used by one thread at a time; nobody else publishes into the folder as long as this object lives.
public final class Publisher {
    /// What was done.
    public struct Report: Sendable {
        /// What is published now.
        public internal(set) var checkpoint: StoredCheckpoint
        /// How many entries were published before; nil where nothing was.
        public internal(set) var previous: UInt64?
        /// How many files were written, the checkpoint and rewritten bundles included.
        public internal(set) var files = 0
        /// How many of them are bundles out of which erased bytes were taken.
        public internal(set) var erased = 0
    }

    /// Looks again at every file, and not only at those behind the checkpoint that is published: what was lost is
    /// written again. The cost follows all entries then.
    public var isWhole = false
    /// Called with the entries done and their number; each is read twice.
    public var progress: (_ done: UInt64, _ size: UInt64) -> Void = { _, _ in }

    let folder: TileFolder
    static let checkpointName = "checkpoint"

    /// Opens the folder, made where only it is missing, and keeps other publishers out.
    public init(_ path: String) throws(StorageError) {
        if try FileSystem.status(path) == nil {
            let above = FileSystem.folder(of: path)
            guard try FileSystem.status(FileSystem.resolved(above)) != nil else {
                throw StorageError(
                    .missing, "The folder \(above) does not exist; make it first, or choose another path.")
            }
            try FileSystem.makeFolder(path, mode: 0o755)
            try FileSystem.syncFolder(of: path)
        }
        folder = try TileFolder(path)
        try folder.lock()
    }

    /// Publishes the entries that a checkpoint of the ledger is over. Nothing is changed where a file that is there is
    /// another than the one that belongs there, or where what is published does not go over into this.
    public func publish(_ checkpoint: StoredCheckpoint, of reader: LedgerReader) throws(StorageError) -> Report {
        var report = Report(checkpoint: checkpoint)
        let previous = try published(reader.keyHistory())
        report.previous = previous?.size
        try check(previous, goesOverInto: checkpoint, reader)
        let start = isWhole ? 0 : previous?.size ?? 0
        let redacted = try prove(checkpoint, from: start, reader)
        var erasures = try PublishedErasures(folder)
        try erasures.add(redacted, in: reader, size: checkpoint.size)
        try erasures.store(folder)
        _ = try maker(reader, checkpoint, start, pass: 1).make(from: start) { (tile, bytes) throws(StorageError) in
            try write(tile, bytes, &report)
        }
        try folder.sync()
        if isNews(checkpoint, previous) {
            try folder.replace(Self.checkpointName, checkpoint.bytes)
            try folder.sync()
            report.files += 1
        }
        // Behind the checkpoint, under which the redactions stand: until then the bytes belong to the tree.
        let done = try erasures.carryOut(folder, reader)
        report.files += done
        report.erased += done
        return report
    }

    /// Makes every file once and writes none: whether the entries lead to the checkpoint, and the files that are there
    /// are theirs.
    private func prove(
        _ checkpoint: StoredCheckpoint, from start: UInt64, _ reader: LedgerReader
    ) throws(StorageError) -> [Hash] {
        var existing: [UInt8] = []
        let maker = maker(reader, checkpoint, start, pass: 0)
        let outcome = try maker.make(from: start) { (tile, bytes) throws(StorageError) in
            if try folder.read(tile.path, limit: tile.maximumByteCount, into: &existing) {
                _ = try united(tile, existing, bytes)
            }
        }
        guard outcome.root == checkpoint.checkpoint.root else {
            throw StorageError(
                .tampered,
                "The entries of \(reader.connection.path) do not lead to the root of the checkpoint. Nothing is published; run verify."
            )
        }
        // A tree that lacks bytes and holds no redaction of them would be tampered for whoever verifies it.
        if let seq = outcome.uncovered {
            throw StorageError(
                .badInput,
                "The bytes of entry \(seq) were erased, and the checkpoint over \(checkpoint.size) entries covers no redaction of it. Nothing is published; publish a checkpoint that covers the redaction, without --stored, or run verify where that is refused too."
            )
        }
        return outcome.redacted
    }

    /// Whether a checkpoint says more than the one that is published: more entries, or as many and more signatures.
    private func isNews(_ checkpoint: StoredCheckpoint, _ previous: StoredCheckpoint?) -> Bool {
        guard let previous, previous.size == checkpoint.size else { return true }
        return previous.note.signatures.count < checkpoint.note.signatures.count
    }

    private func write(_ tile: Tile, _ bytes: [UInt8], _ report: inout Report) throws(StorageError) {
        var existing: [UInt8] = []
        let isThere = try folder.read(tile.path, limit: tile.maximumByteCount, into: &existing)
        guard isThere else {
            guard try folder.create(tile.path, bytes) else { throw different(tile) }
            report.files += 1
            return
        }
        let united = try united(tile, existing, bytes)
        guard united != existing else { return }
        try folder.replace(tile.path, united)
        report.files += 1
        report.erased += 1
    }

    /// The file that is there and the one that belongs there: one, but for entries whose bytes are gone in either.
    private func united(_ tile: Tile, _ existing: [UInt8], _ bytes: [UInt8]) throws(StorageError) -> [UInt8] {
        if existing == bytes { return existing }
        guard case .entries = tile.content, let united = EntryBundle.union(tile, existing, bytes) else {
            throw different(tile)
        }
        return united
    }

    private func different(_ tile: Tile) -> StorageError {
        StorageError(
            .exists,
            "\(folder.path)/\(tile) is there and is not the file that belongs there. It is not overwritten, and nothing is published; keep it as evidence, and publish into another folder."
        )
    }

    private func maker(
        _ reader: LedgerReader, _ checkpoint: StoredCheckpoint, _ start: UInt64, pass: UInt64
    ) -> TileMaker {
        let count = checkpoint.size - min(start, checkpoint.size)
        return TileMaker(reader: reader, size: checkpoint.size) { [progress] next in
            progress(pass * count + next - min(start, next), 2 * count)
        }
    }
}

extension Tile {
    /// The most bytes that the file of the tile may have.
    var maximumByteCount: Int { content == .entries ? EntryBundle.maximumByteCount : hashByteCount }
}
