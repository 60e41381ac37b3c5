package import LedgerCore

/// The entries of a published tree in a folder, each held against a signed checkpoint before it is handed out. Used by
/// one thread at a time.
package final class TileTree {
    /// What the checkpoint says, and the whole note.
    package let checkpoint: Checkpoint
    package let note: SignedNote
    /// The keys of the ledger as far as the tree names them.
    package private(set) var keys: KeyHistory
    private let folder: TileFolder
    private let reader: TileReader<FolderTiles>

    /// Opens the tree in a folder, whose checkpoint a key of `known` must have signed, or one that they handed over to in
    /// this tree.
    package init(_ path: String, by known: KeyHistory) throws(StorageError) {
        folder = try TileFolder(path)
        keys = known
        var bytes: [UInt8] = []
        let name = "\(folder.path)/\(Publisher.checkpointName)"
        guard try folder.read(Publisher.checkpointName, limit: SignedNote.maximumByteCount, into: &bytes) else {
            throw StorageError(
                .missing, "There is no \(name), so nothing is published there; name the folder that publish was given.")
        }
        do throws(NoteError) {
            note = try SignedNote(parsing: bytes)
            checkpoint = try Checkpoint(parsing: note.text)
        } catch {
            throw StorageError(.badInput, "\(name) cannot be read: \(error)")
        }
        do throws(TileReadError<StorageError>) {
            reader = try TileReader(FolderTiles(folder: folder), size: checkpoint.size, root: checkpoint.root)
        } catch {
            throw StorageError(error, in: folder)
        }
        if (try? keys.verify(note)) == nil { try followKeys() }
        do throws(NoteError) {
            _ = try keys.verify(note)
        } catch {
            throw StorageError(.badInput, "\(name) is not signed by a key of this ledger: \(error)")
        }
    }

    /// Looks for keys that the newest known one handed over to. What it reads leads to the root of the checkpoint, which
    /// a key that is found so must have signed.
    private func followKeys() throws(StorageError) {
        let first = keys.terms.last?.from ?? 0
        guard first < checkpoint.size else { return }
        var keys = keys
        try entries(in: first..<checkpoint.size) { (_, _, bytes) throws(StorageError) in
            guard let bytes, let view = try? EntryView(bytes), bytes[view.kind].elementsEqual("key".utf8),
                let entry = try? Entry(bytes)
            else { return }
            keys.follow(entry)
        }
        self.keys = keys
    }

    /// The leaves and rows of the tree, for proofs.
    package var hashes: some HashReader { reader }

    /// Hands out the bytes of entries with their numbers and hashes, in order; nil for bytes that were erased. Whether
    /// they are canonical and linked, whoever uses them looks.
    package func entries(
        in range: Range<UInt64>,
        _ body: (_ seq: UInt64, _ hash: Hash, _ bytes: UnsafeRawBufferPointer?) throws(StorageError) -> Void
    ) throws(StorageError) {
        guard range.upperBound <= checkpoint.size else {
            throw StorageError(
                .badInput, "\(folder.path) is published up to \(checkpoint.size) entries, not \(range.upperBound).")
        }
        guard !range.isEmpty else { return }
        var bundle: [UInt8] = []
        for index in range.lowerBound >> 8...(range.upperBound - 1) >> 8 {
            guard let tile = Tile(.entries, index, in: checkpoint.size) else { return }
            let leaves = try leaves(index)
            let records = try records(tile, &bundle)
            for (place, record) in records.enumerated() where range.contains(index << 8 + UInt64(place)) {
                let seq = index << 8 + UInt64(place)
                let hash = leaves[place]
                let failure = bundle.withUnsafeBytes { bytes -> StorageError? in
                    let entry = UnsafeRawBufferPointer(rebasing: bytes[record])
                    do throws(StorageError) {
                        guard entry.isEmpty || Hash.leaf(entry) == hash else {
                            throw StorageError(
                                .tampered,
                                "Entry \(seq) in \(folder.path)/\(tile) is not the one that the checkpoint signs.")
                        }
                        try body(seq, hash, entry.isEmpty ? nil : entry)
                        return nil
                    } catch {
                        return error
                    }
                }
                if let failure { throw failure }
            }
        }
    }

    private func leaves(_ index: UInt64) throws(StorageError) -> [Hash] {
        do throws(TileReadError<StorageError>) {
            return try reader.hashes(level: 0, index)
        } catch {
            throw StorageError(error, in: folder)
        }
    }

    private func records(_ tile: Tile, _ bundle: inout [UInt8]) throws(StorageError) -> [Range<Int>] {
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bundle) else {
            throw StorageError(.missing, "\(folder.path)/\(tile) is not there; publish again with --all.")
        }
        do throws(TileError) {
            return try EntryBundle.records(of: tile, in: bundle)
        } catch {
            throw StorageError(.tampered, "\(folder.path) holds a bundle that cannot be read: \(error)")
        }
    }
}

extension StorageError {
    init(_ error: TileReadError<StorageError>, in folder: TileFolder) {
        if case .source(let error) = error {
            self = error
        } else {
            self.init(.tampered, "The tiles in \(folder.path) cannot be used: \(error)")
        }
    }
}

/// The tiles in a folder, as they lie there.
struct FolderTiles: TileSource {
    let folder: TileFolder

    func bytes(of tile: Tile) throws(StorageError) -> [UInt8] {
        var bytes: [UInt8] = []
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes) else {
            throw StorageError(.missing, "\(folder.path)/\(tile) is not there; publish again with --all.")
        }
        return bytes
    }
}
