internal import LedgerCore

extension Connection {
    /// Stores a complete row of the tree.
    func insert(_ row: TreeRow, _ hashes: Span<Hash>) throws(StorageError) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(TreeRow.width * Hash.byteCount)
        for index in 0..<hashes.count { hashes[index].withUnsafeBytes { bytes.append(contentsOf: $0) } }
        let statement = try statement("INSERT INTO nodes VALUES (?, ?)")
        statement.bind(1, row.id)
        bytes.withUnsafeBytes { statement.bind(2, copying: $0) }
        try statement.run()
    }
}
