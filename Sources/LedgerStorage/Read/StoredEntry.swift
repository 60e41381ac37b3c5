public import LedgerCore

/// An entry as it stands in the file, whatever of it can be read.
public struct StoredEntry: Sendable {
    public let seq: UInt64
    public let hash: Hash
    /// Exactly as hashed; nil where they were erased.
    public let bytes: [UInt8]?
    /// What the bytes say; nil where they were erased, or are of a version that this software does not know.
    public let entry: Entry?
}

extension LedgerReader {
    /// An entry with its stored bytes, hashed again; nil where there is none.
    public func stored(at seq: UInt64) throws(StorageError) -> StoredEntry? {
        guard seq < size else { return nil }
        let path = connection.path
        let found = try connection.look(at: seq) { (hash, bytes) throws(StorageError) -> StoredEntry? in
            guard let hash else { return nil }
            guard let bytes else { return StoredEntry(seq: seq, hash: hash, bytes: nil, entry: nil) }
            guard Hash.leaf(bytes) == hash, let view = try? EntryView(bytes), view.seq == seq else { return nil }
            let entry = view.isKnown ? try? Entry(bytes) : nil
            return StoredEntry(seq: seq, hash: hash, bytes: Array(bytes), entry: entry)
        }
        guard let found, let entry = found else {
            throw StorageError(.tampered, "Entry \(seq) of \(path) is not what was recorded; run verify.")
        }
        return entry
    }
}
