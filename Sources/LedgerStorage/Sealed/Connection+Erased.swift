internal import LedgerCore

extension Connection {
    /// Where the bytes of an entry still stand that was erased; nil where they are gone. The hash decides: numbers recur
    /// where a ledger was put back and went on otherwise, and logs may have been imported in another order.
    func bytes(of erasure: Erasure) throws(StorageError) -> (log: LogPlace, seq: UInt64)? {
        guard erasure.isOfLog else {
            return try stands(erasure.digest, at: erasure.seq, .own) ? (.own, erasure.seq) : nil
        }
        let seq = erasure.seq % LogPlace.maximumSize
        for log in try importedLogs() where try stands(erasure.digest, at: seq, log.place) { return (log.place, seq) }
        return nil
    }

    private func stands(_ hash: Hash, at seq: UInt64, _ log: LogPlace) throws(StorageError) -> Bool {
        let row = try entryRows(seq..<seq + 1, of: log)
        defer { row.end() }
        return try row.step() && Hash(bytes: row.bytes(1)) == hash && !row.isNull(2)
    }

    /// The place of an entry of any imported log, in the table of their entries; all of them are looked through.
    func place(ofImported hash: Hash) throws(StorageError) -> UInt64? {
        let rows = try statement("SELECT id FROM log_entries NOT INDEXED WHERE hash = ?")
        hash.withUnsafeBytes { rows.bind(1, copying: $0) }
        defer { rows.end() }
        return try rows.step() ? UInt64(clamping: rows.integer(0)) : nil
    }
}
