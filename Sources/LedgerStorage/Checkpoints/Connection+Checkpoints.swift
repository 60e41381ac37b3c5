internal import LedgerCore

extension Connection {
    /// Of the checkpoints over at most `size` entries the one over the most, and of several over as many the last;
    /// nil where there is none. Its signature and its root were looked at.
    func newestCheckpoint(
        _ keys: KeyHistory, ofAtMost size: UInt64
    ) throws(StorageError) -> StoredCheckpoint? {
        let rows = try statement(
            "SELECT id, size, note FROM checkpoints WHERE size <= ? ORDER BY size DESC, id DESC LIMIT 1")
        rows.bind(1, size)
        defer { rows.end() }
        return try rows.step() ? try checkpoint(rows, keys) : nil
    }

    /// Hands out every checkpoint over at most `size` entries, in the order in which they were stored, until `body`
    /// says false.
    func checkpoints(
        _ keys: KeyHistory, ofAtMost size: UInt64, _ body: (StoredCheckpoint) throws(StorageError) -> Bool
    ) throws(StorageError) {
        let rows = try statement("SELECT id, size, note FROM checkpoints WHERE size <= ? ORDER BY id")
        rows.bind(1, size)
        defer { rows.end() }
        while try rows.step() {
            guard try body(try checkpoint(rows, keys)) else { return }
        }
    }

    func checkpoint(_ row: Statement, _ keys: KeyHistory) throws(StorageError) -> StoredCheckpoint {
        let number = row.integer(0)
        do throws(NoteError) {
            let stored = try StoredCheckpoint(number: number, size: row.integer(1), note: row.text(2), keys)
            guard try root(of: stored.size) == stored.checkpoint.root else {
                throw .malformed("It is over another tree.")
            }
            return stored
        } catch {
            throw StorageError(
                .tampered, "The stored checkpoint \(number) of \(path) is not this ledger's: \(error) Run verify.")
        }
    }

    private func root(of size: UInt64) throws(NoteError) -> Hash {
        do throws(StorageError) {
            return try tree(size: size).root
        } catch {
            throw .malformed(error.message)
        }
    }

    /// The number of the checkpoint that was stored last; 0 where none was.
    func lastCheckpointNumber() throws(StorageError) -> Int64 {
        let statement = try statement("SELECT coalesce(max(id), 0) FROM checkpoints")
        defer { statement.end() }
        return try statement.step() ? statement.integer(0) : 0
    }
}
