internal import LedgerCore

/// Reads what was just committed through other connections: every entry is hashed again, proved canonical, and must
/// link to the one before, the first of them to what the commit was built on.
enum ReadBack {
    /// A commit of fewer entries for each core is read by one thread: opening a connection costs as much as some hundred.
    private static let share: UInt64 = 4_096

    /// Entries that lie one behind the other, from the hash before them to that of the last.
    private struct Part: Sendable {
        let range: Range<UInt64>
        let previous: Hash
        let last: Hash
    }

    /// - Parameters:
    ///   - connection: not the one that wrote.
    ///   - previous: the hash of the entry before the range.
    ///   - head: the hash of the last entry of the range.
    static func check(
        _ connection: Connection, _ range: Range<UInt64>, after previous: Hash, to head: Hash
    ) throws(StorageError) {
        let count = range.upperBound - range.lowerBound
        // How many cores there are costs a call of the system, which a small commit has no use for.
        let threads = count < 2 * share ? 1 : min(UInt64(Workers.coreCount), count / share)
        guard threads > 1 else {
            return try check(Part(range: range, previous: previous, last: head), connection)
        }
        var parts: [Part] = []
        var start = range.lowerBound
        for number in 1...threads {
            let end = range.lowerBound + count * number / threads
            guard let last = number == threads ? head : try connection.hash(at: end - 1) else {
                throw mismatch(connection, end - 1)
            }
            parts.append(Part(range: start..<end, previous: parts.last?.last ?? previous, last: last))
            start = end
        }
        try check(parts, of: connection.file)
    }

    /// Each part on a thread and through a connection of its own.
    private static func check(_ parts: [Part], of file: String) throws(StorageError) {
        let failure = Guarded<StorageError?>(nil)
        Workers.run(parts.count) { number in
            do throws(StorageError) {
                try check(parts[number], Connection(file, .readOnly))
            } catch {
                failure.with { $0 = $0 ?? error }
            }
        }
        if let failure = failure.with({ $0 }) { throw failure }
    }

    private static func check(_ part: Part, _ connection: Connection) throws(StorageError) {
        let rows = try connection.statement(
            "SELECT hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, part.range.lowerBound)
        rows.bind(2, part.range.upperBound)
        defer { rows.end() }
        var seq = part.range.lowerBound
        var last = part.previous
        while try rows.step() {
            guard let hash = Hash(bytes: rows.bytes(0)), isSound(rows.bytes(1), seq, hash, after: last) else { break }
            last = hash
            seq += 1
        }
        guard seq == part.range.upperBound, last == part.last else {
            throw mismatch(connection, seq)
        }
    }

    private static func mismatch(_ connection: Connection, _ seq: UInt64) -> StorageError {
        StorageError(
            .io,
            "What was read back from \(connection.path) is not what was written (entry \(seq)); stop writing, check the disk, and run verify."
        )
    }

    private static func isSound(
        _ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ hash: Hash, after previous: Hash
    ) -> Bool {
        guard Hash.leaf(bytes) == hash, let view = try? EntryView(bytes, link: HashText(previous)) else { return false }
        return view.seq == seq && view.isLinked
    }
}
