internal import LedgerCore

/// Reads what was just committed through another connection: every entry is hashed again, proved canonical, and must
/// link to the one before, the first of them to what the commit was built on.
enum ReadBack {
    /// - Parameters:
    ///   - previous: the hash of the entry before the range.
    ///   - head: the hash of the last entry of the range.
    static func check(
        _ connection: Connection, _ range: Range<UInt64>, after previous: Hash, to head: Hash
    ) throws(StorageError) {
        let rows = try connection.statement(
            "SELECT hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, range.lowerBound)
        rows.bind(2, range.upperBound)
        defer { rows.end() }
        var seq = range.lowerBound
        var last = previous
        while try rows.step() {
            guard let hash = Hash(bytes: rows.bytes(0)), isSound(rows.bytes(1), seq, hash, after: last) else { break }
            last = hash
            seq += 1
        }
        guard seq == range.upperBound, last == head else {
            throw StorageError(
                .io,
                "What was read back from \(connection.path) is not what was written (entry \(seq)); stop writing, check the disk, and run verify."
            )
        }
    }

    private static func isSound(
        _ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ hash: Hash, after previous: Hash
    ) -> Bool {
        guard Hash.leaf(bytes) == hash, let view = try? EntryView(bytes, link: HashText(previous)) else { return false }
        return view.seq == seq && view.isLinked
    }
}
