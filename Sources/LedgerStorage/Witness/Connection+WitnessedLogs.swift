internal import LedgerCore

/// A log as its row in the state of a witness has it.
struct WitnessedRow {
    let id: Int64
    let log: WitnessedLog
    /// The checkpoint cosigned last, signed by the log alone; nil before the first.
    let note: SignedNote?
    /// When it was cosigned, in POSIX seconds; 0 before the first.
    let time: Int64
}

extension Connection {
    /// Every log that was ever trusted.
    func witnessedLogs() throws(StorageError) -> [WitnessedRow] {
        var keys: [Int64: [VerifierKey]] = [:]
        let keyRows = try statement("SELECT log, vkey FROM keys NOT INDEXED ORDER BY id")
        defer { keyRows.end() }
        while try keyRows.step() {
            guard let key = try? VerifierKey(parsing: keyRows.text(1)) else { throw WitnessPlace.damaged(path) }
            keys[keyRows.integer(0), default: []].append(key)
        }
        var logs: [WitnessedRow] = []
        let rows = try statement("SELECT id, origin, size, root, note, time FROM logs NOT INDEXED ORDER BY id")
        defer { rows.end() }
        while try rows.step() {
            logs.append(try witnessedRow(rows, keys.removeValue(forKey: rows.integer(0)) ?? []))
        }
        // A key whose log has no row: what was cosigned of that log is lost.
        guard keys.isEmpty else { throw WitnessPlace.damaged(path) }
        return logs
    }

    private func witnessedRow(_ rows: Statement, _ keys: [VerifierKey]) throws(StorageError) -> WitnessedRow {
        guard let origin = try? Origin(rows.text(1)), let root = Hash(bytes: rows.bytes(3)), rows.integer(5) >= 0 else {
            throw WitnessPlace.damaged(path)
        }
        let (size, time) = (rows.integer(2), rows.integer(5))
        guard !rows.isNull(4) else {
            guard size == 0, root == .emptyRoot, time == 0 else { throw WitnessPlace.damaged(path) }
            let log = WitnessedLog(origin: origin, keys: keys, latest: nil)
            return WitnessedRow(id: rows.integer(0), log: log, note: nil, time: 0)
        }
        guard let note = try? SignedNote(parsing: rows.text(4)), let latest = try? Checkpoint(parsing: note.text),
            latest.origin == origin, latest.size == UInt64(clamping: size), latest.root == root
        else { throw WitnessPlace.damaged(path) }
        let log = WitnessedLog(origin: origin, keys: keys, latest: latest)
        return WitnessedRow(id: rows.integer(0), log: log, note: note, time: time)
    }

    /// Puts a checkpoint in the place of the one cosigned before.
    func setLatest(_ note: SignedNote, _ checkpoint: Checkpoint, at time: Int64, of row: WitnessedRow)
        throws(StorageError)
    {
        let update = try statement("UPDATE logs SET size = ?, root = ?, note = ?, time = ? WHERE id = ?")
        update.bind(1, checkpoint.size)
        checkpoint.root.withUnsafeBytes { update.bind(2, copying: $0) }
        update.bind(3, "\(note)")
        update.bind(4, time)
        update.bind(5, row.id)
        try update.run()
        guard changes == 1 else { throw WitnessPlace.damaged(path) }
    }

    /// Trusts a key to sign for the log of an origin; false where it is trusted already.
    func trust(_ key: VerifierKey, of origin: String, witness: VerifierKey) throws(StorageError) -> Bool {
        try Witness.checkLogKey(key)
        guard key.publicKey != witness.publicKey else {
            throw StorageError(.badInput, "\(key) is the key of this witness itself; a log has a key of its own.")
        }
        let logs = try witnessedLogs()
        let row = logs.first { $0.log.origin.text.utf8.elementsEqual(origin.utf8) }
        if row?.log.keys.contains(key) == true { return false }
        guard row?.log.keys.contains(where: { $0.reference == key.reference }) != true else {
            throw StorageError(
                .badInput, "Another key called \(key.reference) is trusted already; they cannot be told apart.")
        }
        guard row?.log.keys.count ?? 0 < WitnessLimits.keysOfALog, row != nil || logs.count < WitnessLimits.logs else {
            throw StorageError(
                .badInput,
                "A witness trusts at most \(WitnessLimits.logs) logs with \(WitnessLimits.keysOfALog) keys each; make a second witness."
            )
        }
        let id: Int64
        if let row { id = row.id } else { id = try insertLog(origin) }
        let insert = try statement("INSERT INTO keys (log, vkey) VALUES (?, ?)")
        insert.bind(1, id)
        insert.bind(2, "\(key)")
        try insert.run()
        return true
    }

    private func insertLog(_ origin: String) throws(StorageError) -> Int64 {
        do throws(NoteError) {
            _ = try Origin(origin)
        } catch {
            throw StorageError(.badInput, "“\(origin)” cannot be the origin of a log: \(error)")
        }
        let insert = try statement("INSERT INTO logs (origin, size, root, note, time) VALUES (?, 0, ?, NULL, 0)")
        insert.bind(1, origin)
        Hash.emptyRoot.withUnsafeBytes { insert.bind(2, copying: $0) }
        try insert.run()
        return try integer("SELECT max(id) FROM logs")
    }

    /// Trusts a key no longer, for whatever log; false where it was not trusted. What was cosigned stays known.
    func distrust(_ key: VerifierKey) throws(StorageError) -> Bool {
        let delete = try statement("DELETE FROM keys WHERE vkey = ?")
        delete.bind(1, "\(key)")
        try delete.run()
        return changes > 0
    }
}
