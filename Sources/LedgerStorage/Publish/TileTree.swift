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
    /// The bundle that was read last.
    private var last: VerifiedBundle?

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
        for seq in range {
            let bundle = try bundle(seq >> 8)
            let (hash, record) = bundle[seq]
            let failure = bundle.bytes.withUnsafeBytes { bytes -> StorageError? in
                do throws(StorageError) {
                    try body(seq, hash, record.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: bytes[record]))
                    return nil
                } catch {
                    return error
                }
            }
            if let failure { throw failure }
        }
    }

    /// An entry by its number, for ``LedgerWriter/refill(from:)``; nil where the tree ends before. Asked for in order, a
    /// bundle is read once.
    package func entry(at seq: UInt64) throws(StorageError) -> RefillEntry? {
        guard seq < checkpoint.size else { return nil }
        let bundle = try bundle(seq >> 8)
        let (hash, record) = bundle[seq]
        return record.isEmpty ? .erased(hash) : .bytes(Array(bundle.bytes[record]))
    }

    private func bundle(_ index: UInt64) throws(StorageError) -> VerifiedBundle {
        if let last, last.index == index { return last }
        guard let tile = Tile(.entries, index, in: checkpoint.size) else {
            throw StorageError(.badInput, "\(folder.path) has no bundle \(index).")
        }
        let leaves: [Hash]
        do throws(TileReadError<StorageError>) {
            leaves = try reader.hashes(level: 0, index)
        } catch {
            throw StorageError(error, in: folder)
        }
        var bytes = last?.bytes ?? []
        last = nil
        guard try folder.read(tile.path, limit: tile.maximumByteCount, into: &bytes) else {
            throw StorageError(.missing, "\(folder.path)/\(tile) is not there; publish again with --all.")
        }
        do throws(TileError) {
            let bundle = try VerifiedBundle(tile, bytes, leaves)
            last = bundle
            return bundle
        } catch {
            throw StorageError(.tampered, "\(folder.path) holds a bundle that cannot be used: \(error)")
        }
    }
}

/// A bundle every entry of which has the hash that its tile gives it.
private struct VerifiedBundle {
    let index: UInt64
    let bytes: [UInt8]
    private let records: [Range<Int>]
    private let leaves: [Hash]

    init(_ tile: Tile, _ bytes: [UInt8], _ leaves: [Hash]) throws(TileError) {
        let records = try EntryBundle.records(of: tile, in: bytes)
        let wrong = bytes.withUnsafeBytes { bytes in
            records.indices.first {
                let record = records[$0]
                return !record.isEmpty && Hash.leaf(UnsafeRawBufferPointer(rebasing: bytes[record])) != leaves[$0]
            }
        }
        if let wrong {
            throw TileError(
                "entry \(tile.index << 8 + UInt64(wrong)) in \(tile) is not the one that the checkpoint signs.")
        }
        (index, self.bytes, self.records, self.leaves) = (tile.index, bytes, records, leaves)
    }

    subscript(seq: UInt64) -> (hash: Hash, record: Range<Int>) {
        (leaves[Int(seq & 255)], records[Int(seq & 255)])
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
