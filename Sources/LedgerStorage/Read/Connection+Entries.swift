internal import LedgerCore

extension Connection {
    /// How many entries there are, taken from the number of the newest.
    func size() throws(StorageError) -> UInt64 {
        guard shown == .own else { return try size(of: shown) }
        // Two queries, since SQLite looks up one end of a table, and scans for both.
        let statement = try statement("SELECT (SELECT min(seq) FROM entries), (SELECT max(seq) FROM entries)")
        defer { statement.end() }
        guard try statement.step(), !statement.isNull(0) else { return 0 }
        let (first, last) = (statement.integer(0), statement.integer(1))
        guard first >= 0, last < Int64(Tree.maximumSize) else {
            throw StorageError(
                .tampered,
                "\(path) holds an entry numbered \(first < 0 ? first : last), which no ledger has; run verify.")
        }
        return UInt64(last) + 1
    }

    /// The stored hash of an entry; nil where there is none.
    func hash(at seq: UInt64) throws(StorageError) -> Hash? {
        guard shown == .own else { return try hash(at: seq, of: shown) }
        let statement = try statement("SELECT hash FROM entries WHERE seq = ?")
        statement.bind(1, seq)
        defer { statement.end() }
        return try statement.step() ? Hash(bytes: statement.bytes(0)) : nil
    }

    /// Looks at the stored hash and bytes of an entry. The bytes are nil where they were erased.
    func look<Result>(
        at seq: UInt64, _ body: (Hash?, UnsafeRawBufferPointer?) throws(StorageError) -> Result
    ) throws(StorageError) -> Result? {
        let statement =
            shown == .own
            ? try statement("SELECT hash, bytes FROM entries WHERE seq = ?")
            : try statement("SELECT hash, bytes FROM log_entries WHERE id = ?")
        statement.bind(1, shown.id(seq))
        defer { statement.end() }
        guard try statement.step() else { return nil }
        return try body(Hash(bytes: statement.bytes(0)), statement.isNull(1) ? nil : statement.bytes(1))
    }

    /// An entry whose bytes are those of its stored hash; nil where there is none, or where its bytes were erased.
    func entry(at seq: UInt64) throws(StorageError) -> Entry? {
        let path = path
        return try look(at: seq) { (hash, bytes) throws(StorageError) -> Entry? in
            guard let bytes else { return nil }
            do throws(EntryError) {
                let entry = try Entry(bytes)
                guard entry.hash == hash, entry.seq == seq else {
                    throw EntryError(0, "its bytes are not those of its hash")
                }
                return entry
            } catch {
                throw StorageError(.tampered, "Entry \(seq) of \(path) is not what was recorded: \(error). Run verify.")
            }
        } ?? nil
    }
}
