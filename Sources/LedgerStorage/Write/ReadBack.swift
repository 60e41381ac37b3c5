internal import LedgerCore

/// Reads what was just committed through another connection and hashes it again: what was stored is what was meant.
enum ReadBack {
    static func check(_ connection: Connection, _ range: Range<UInt64>, _ head: Hash) throws(StorageError) {
        let rows = try connection.statement("SELECT hash, bytes FROM entries WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, range.lowerBound)
        rows.bind(2, range.upperBound)
        defer { rows.end() }
        var count: UInt64 = 0
        var last: Hash?
        while try rows.step() {
            last = Hash.leaf(rows.bytes(1))
            guard let hash = last, Hash(bytes: rows.bytes(0)) == hash else { break }
            count += 1
        }
        guard count == UInt64(range.count), last == head else {
            throw StorageError(
                .io,
                "What was read back from \(connection.path) is not what was written (entry \(range.lowerBound + count)); stop writing, check the disk, and run verify."
            )
        }
    }
}
