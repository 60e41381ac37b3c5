internal import LedgerCore

/// Walks over one chunk of entries, in slices.
struct ChunkWalker {
    private let start: UInt64
    private let connection: Connection
    private let log: LogPlace
    private var tree = Tree()
    var chain = EntryChain()

    var result: EntryWalk.ChunkResult { chain.result }

    init(start: UInt64, connection: Connection, log: LogPlace) {
        self.start = start
        self.connection = connection
        self.log = log
    }

    mutating func walk(_ range: Range<UInt64>) throws(StorageError) {
        let rows = try connection.entryRows(range, of: log)
        defer { rows.end() }
        var seq = range.lowerBound
        while try rows.step() {
            guard rows.integer(0) == Int64(seq) else { break }
            guard let stored = Hash(bytes: rows.bytes(1)) else { return fail(seq, "it has no hash of 32 bytes") }
            if let reason = chain.follow(rows.isNull(2) ? nil : rows.bytes(2), seq, stored) { return fail(seq, reason) }
            try append(stored)
            seq += 1
        }
        if seq < range.upperBound { fail(seq, "it is missing") }
    }

    private mutating func append(_ leaf: Hash) throws(StorageError) {
        let (start, connection, log) = (start, connection, log)
        var badRow: (Int, UInt64)?
        try tree.append(leaf) { (row, hashes) throws(StorageError) in
            let index = row.index + start >> UInt64(4 * row.level + 4)
            if try !Self.isStored(row.level, index, hashes, connection, log) { badRow = (row.level, index) }
        }
        if chain.result.badRow == nil { chain.result.badRow = badRow.map { (level: $0.0, index: $0.1) } }
    }

    /// Whether the stored row has just these hashes.
    static func isStored(
        _ level: Int, _ index: UInt64, _ hashes: Span<Hash>, _ connection: Connection, _ log: LogPlace
    ) throws(StorageError) -> Bool {
        guard let row = TreeRow(level: level, index: index) else { return false }
        let statement = try connection.hashes(of: row, in: log)
        defer { statement.end() }
        guard try statement.step() else { return false }
        let stored = statement.bytes(0)
        guard stored.count == hashes.count * Hash.byteCount else { return false }
        for place in 0..<hashes.count
        where Hash(bytes: UnsafeRawBufferPointer(rebasing: stored[place * 32..<place * 32 + 32])) != hashes[place] {
            return false
        }
        return true
    }

    private mutating func fail(_ seq: UInt64, _ reason: String) { chain.result.badEntry = (seq, reason) }

    mutating func finish() -> EntryWalk.ChunkResult {
        chain.result.edge = tree.edge
        return chain.result
    }
}
