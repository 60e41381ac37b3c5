internal import LedgerCore

/// Appends to an imported log within a transaction of the caller's: entries, rows of the tree, checkpoints.
struct LogWriter {
    let place: LogPlace
    private let connection: Connection
    private(set) var tree: Tree
    private var rowBytes: [UInt8] = []
    /// The hashes of entries that were erased here, and of which nothing but the hash comes back.
    var erased: Set<Hash> = []

    init(_ place: LogPlace, _ connection: Connection, _ tree: Tree) {
        self.place = place
        self.connection = connection
        self.tree = tree
    }

    mutating func append(_ entry: BundleFile.Passing) throws(StorageError) {
        let statement = try connection.statement("INSERT INTO log_entries VALUES (?, ?, ?)")
        statement.bind(1, place.id(entry.seq))
        entry.hash.withUnsafeBytes { statement.bind(2, copying: $0) }
        if let bytes = entry.bytes, !erased.contains(entry.hash) { statement.bind(3, borrowing: bytes) }
        try statement.run()
        let (connection, place) = (connection, place)
        try tree.append(entry.hash) { (row, hashes) throws(StorageError) in
            rowBytes.removeAll(keepingCapacity: true)
            for index in 0..<hashes.count { hashes[index].withUnsafeBytes { rowBytes.append(contentsOf: $0) } }
            let statement = try connection.statement("INSERT INTO log_nodes VALUES (?, ?)")
            statement.bind(1, place.id(row))
            rowBytes.withUnsafeBytes { statement.bind(2, copying: $0) }
            try statement.run()
        }
    }

    /// Appends the checkpoint over all entries.
    func append(checkpoint note: SignedNote) throws(StorageError) {
        let statement = try connection.statement(
            "INSERT INTO log_checkpoints VALUES ((SELECT coalesce(max(id), 0) + 1 FROM log_checkpoints), ?, ?, ?)")
        statement.bind(1, place.number ?? 0)
        statement.bind(2, tree.size)
        statement.bind(3, "\(note)")
        try statement.run()
    }

    /// Reads what was written through another connection: every entry is hashed again, and the tree must have the root.
    static func readBack(
        _ connection: Connection, _ place: LogPlace, _ range: Range<UInt64>, root: Hash
    ) throws(StorageError) {
        var seq = range.lowerBound
        let rows = try connection.entryRows(range, of: place)
        while try rows.step() {
            guard rows.integer(0) == Int64(seq), let hash = Hash(bytes: rows.bytes(1)),
                rows.isNull(2) || Hash.leaf(rows.bytes(2)) == hash
            else { break }
            seq += 1
        }
        rows.end()
        guard seq == range.upperBound, try connection.tree(size: seq, of: place).root == root else {
            throw StorageError(
                .io,
                "What was read back from \(connection.path) is not what was imported (entry \(seq)); stop writing, check the disk, and run verify."
            )
        }
    }
}
