internal import LedgerCore

extension Connection {
    /// Entries of a log in order: seq, hash, and the bytes or NULL where they were erased.
    func entryRows(_ range: Range<UInt64>, of log: LogPlace) throws(StorageError) -> Statement {
        let rows =
            if log == .own {
                try statement(
                    "SELECT seq, hash, bytes FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
            } else {
                try statement(
                    """
                    SELECT id & 1099511627775, hash, bytes FROM log_entries NOT INDEXED
                    WHERE id >= ? AND id < ? ORDER BY id
                    """)
            }
        rows.bind(1, log.id(range.lowerBound))
        rows.bind(2, log.id(range.upperBound))
        return rows
    }

    /// Hashes of entries of a log in order.
    func hashRows(_ range: Range<UInt64>, of log: LogPlace) throws(StorageError) -> Statement {
        let rows =
            if log == .own {
                try statement("SELECT hash FROM entries NOT INDEXED WHERE seq >= ? AND seq < ? ORDER BY seq")
            } else {
                try statement("SELECT hash FROM log_entries NOT INDEXED WHERE id >= ? AND id < ? ORDER BY id")
            }
        rows.bind(1, log.id(range.lowerBound))
        rows.bind(2, log.id(range.upperBound))
        return rows
    }

    /// The hashes of a row of a log's tree; no row where it is not stored.
    func hashes(of row: TreeRow, in log: LogPlace) throws(StorageError) -> Statement {
        let rows =
            if log == .own {
                try statement("SELECT hashes FROM nodes WHERE id = ?")
            } else {
                try statement("SELECT hashes FROM log_nodes WHERE id = ?")
            }
        rows.bind(1, log.id(row))
        return rows
    }

    /// The stored hash of an entry of a log; nil where there is none.
    func hash(at seq: UInt64, of log: LogPlace) throws(StorageError) -> Hash? {
        guard log != .own else { return try hash(at: seq) }
        let statement = try statement("SELECT hash FROM log_entries WHERE id = ?")
        statement.bind(1, log.id(seq))
        defer { statement.end() }
        return try statement.step() ? Hash(bytes: statement.bytes(0)) : nil
    }

    /// An entry of an imported log whose bytes are those of its stored hash; nil where there is none, where its bytes were
    /// erased, or where they are not what was recorded.
    func entry(at seq: UInt64, of log: LogPlace) throws(StorageError) -> Entry? {
        let rows = try entryRows(seq..<seq + 1, of: log)
        defer { rows.end() }
        guard try rows.step(), !rows.isNull(2), let entry = try? Entry(rows.bytes(2)), entry.seq == seq,
            entry.hash == Hash(bytes: rows.bytes(1))
        else { return nil }
        return entry
    }

    /// How many entries an imported log has, taken from the number of its newest.
    func size(of log: LogPlace) throws(StorageError) -> UInt64 {
        let statement = try statement(
            "SELECT id & 1099511627775 FROM log_entries WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1")
        statement.bind(1, log.id(0))
        statement.bind(2, log.id(LogPlace.maximumSize))
        defer { statement.end() }
        return try statement.step() ? UInt64(statement.integer(0)) + 1 : 0
    }

    /// The tree over the first `size` entries of a log.
    func tree(size: UInt64, of log: LogPlace) throws(StorageError) -> Tree {
        do throws(TreeError<StorageError>) {
            return try Tree(size: size, reader: StoredTree(connection: self, log: log))
        } catch {
            throw StorageError(error)
        }
    }
}
