package import LedgerCore

extension LedgerReader {
    /// Every imported log, in the order of first import.
    public func importedLogs() throws(StorageError) -> [ImportedLog] { try connection.importedLogs() }

    /// Hands out the entries of an imported log in order, each hashed again; the bytes are nil where they were erased.
    ///
    /// - Parameters:
    ///   - start: the first entry that is handed out.
    ///   - body: says false to stop.
    package func entries(
        of log: ImportedLog, from start: UInt64 = 0,
        _ body: (_ seq: UInt64, _ hash: Hash, _ bytes: UnsafeRawBufferPointer?) throws(StorageError) -> Bool
    ) throws(StorageError) {
        var next = start
        while next < log.size {
            let end = min(next + 4_096, log.size)
            let goesOn = try connection.reading { () throws(StorageError) in try hand(next..<end, of: log, body) }
            guard goesOn else { return }
            next = end
        }
    }

    private func hand(
        _ range: Range<UInt64>, of log: ImportedLog,
        _ body: (UInt64, Hash, UnsafeRawBufferPointer?) throws(StorageError) -> Bool
    ) throws(StorageError) -> Bool {
        let rows = try connection.entryRows(range, of: log.place)
        defer { rows.end() }
        var seq = range.lowerBound
        while try rows.step() {
            guard rows.integer(0) == Int64(seq), let hash = Hash(bytes: rows.bytes(1)),
                rows.isNull(2) || Hash.leaf(rows.bytes(2)) == hash
            else { break }
            guard try body(seq, hash, rows.isNull(2) ? nil : rows.bytes(2)) else { return false }
            seq += 1
        }
        guard seq == range.upperBound else {
            throw StorageError(
                .tampered, "Entry \(seq) of the imported log \(log.origin) is not what was imported; run verify.")
        }
        return true
    }

    /// An entry of an imported log with its stored bytes, hashed again; nil where there is none.
    public func stored(at seq: UInt64, of log: ImportedLog) throws(StorageError) -> StoredEntry? {
        var found: StoredEntry?
        try entries(of: log, from: seq) { (seq, hash, bytes) throws(StorageError) in
            found = StoredEntry(seq: seq, hash: hash, bytes: bytes)
            return false
        }
        return found
    }
}

extension StoredEntry {
    /// An entry as a log hands it out, decoded as far as it is known here.
    package init(seq: UInt64, hash: Hash, bytes: UnsafeRawBufferPointer?) {
        let entry = bytes.flatMap { (try? EntryView($0))?.isKnown == true ? try? Entry($0) : nil }
        self.init(seq: seq, hash: hash, bytes: bytes.map { Array($0) }, entry: entry)
    }
}
