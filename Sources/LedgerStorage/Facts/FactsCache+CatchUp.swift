internal import LedgerCore

extension FactsCache {
    /// Extends the facts to the entries that a connection sees, or derives all of them anew where they do not fit.
    /// Every entry is hashed again on the way. Within a transaction of the facts.
    func catchUp(with connection: Connection) throws(StorageError) {
        let end = try connection.size()
        let isContinued = try continues { (seq) throws(StorageError) in try connection.hash(at: seq) }
        if size > end || !isContinued { try clear() }
        while size < end { try catchUp(with: connection, to: min(size + 4_096, end)) }
        guard try tellsOfErased(connection) else { return }
        try clear()
        while size < end { try catchUp(with: connection, to: min(size + 4_096, end)) }
        // Whatever becomes of the work at hand, what was erased does not come back.
        try commit()
        try self.connection.execute("BEGIN IMMEDIATE")
    }

    private func catchUp(with connection: Connection, to end: UInt64) throws(StorageError) {
        let rows = try connection.statement(
            "SELECT hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
        rows.bind(1, size)
        rows.bind(2, end)
        defer { rows.end() }
        while try rows.step() {
            guard let hash = Hash(bytes: rows.bytes(0)) else { throw Self.damaged(size, connection) }
            if rows.isNull(1) {
                try add(Fact(unreadable: size, hash))
            } else {
                try add(try Self.fact(rows.bytes(1), size, hash, connection))
            }
        }
        guard size == end else { throw Self.damaged(size, connection) }
    }

    private static func fact(
        _ bytes: UnsafeRawBufferPointer, _ seq: UInt64, _ hash: Hash, _ connection: Connection
    ) throws(StorageError) -> Fact {
        guard Hash.leaf(bytes) == hash, let view = try? EntryView(bytes), view.seq == seq else {
            throw damaged(seq, connection)
        }
        guard view.isKnown else { return Fact(unreadable: seq, hash) }
        guard let entry = try? Entry(bytes) else { throw damaged(seq, connection) }
        return Fact(entry)
    }

    private static func damaged(_ seq: UInt64, _ connection: Connection) -> StorageError {
        StorageError(.tampered, "Entry \(seq) of \(connection.path) is not what was recorded; run verify.")
    }
}
