internal import LedgerCore

extension LedgerIdentity {
    /// The key that entry 0 names, with which every history of keys begins.
    func firstKey() throws(StorageError) -> VerifierKey {
        do throws(NoteError) {
            return try VerifierKey(parsing: verifierKey)
        } catch {
            throw StorageError(.tampered, "Entry 0 of the ledger of \(origin) names no verifier key; run verify.")
        }
    }
}

extension Connection {
    /// The keys of the ledger, as far as it points at the entries that name them: a checkpoint is stored over each, or
    /// it is the newest. Whether that is all, verification says, which looks at every entry.
    func keyHistory(_ identity: LedgerIdentity) throws(StorageError) -> KeyHistory {
        var history = KeyHistory(first: try identity.firstKey())
        for seq in try keyEntries(history.current) { if let entry = try keyEntry(seq) { history.follow(entry) } }
        return history
    }

    /// The key that the seal says it is by, which nobody has looked at yet.
    func sealReference() throws(StorageError) -> KeyReference? {
        try sealNote().flatMap { try? SignedNote(parsing: $0).signatures.first?.key }
    }

    /// Whether the newest entry may be one about a key.
    func endsWithKeyEntry() throws(StorageError) -> Bool {
        let size = try size()
        guard size > 0 else { return false }
        return try look(at: size - 1) { (_, bytes) throws(StorageError) in
            guard let bytes, let view = try? EntryView(bytes) else { return false }
            return bytes[view.kind].elementsEqual("key".utf8)
        } ?? false
    }

    private func keyEntries(_ first: VerifierKey) throws(StorageError) -> [UInt64] {
        let isNewest = try endsWithKeyEntry()
        // Most ledgers have one key all their life, and their seal says so.
        if !isNewest, try sealReference() == first.reference { return [] }
        let rows = try statement(
            """
            SELECT DISTINCT entries.seq FROM checkpoints JOIN entries ON entries.seq = checkpoints.size - 1
            WHERE instr(entries.bytes, CAST('"kind":"key"' AS BLOB)) > 0 ORDER BY 1
            """)
        defer { rows.end() }
        var found: [UInt64] = []
        while try rows.step() {
            found.append(UInt64(clamping: rows.integer(0)))
            guard found.count <= KeyHistory.maximumCount else {
                throw StorageError(
                    .tampered, "\(path) has more than \(KeyHistory.maximumCount) entries about keys; run verify.")
            }
        }
        if isNewest, try found.last != size() - 1 { found.append(try size() - 1) }
        return found
    }

    /// An entry that can be read; of the others verification tells more than that a key is missing.
    private func keyEntry(_ seq: UInt64) throws(StorageError) -> Entry? {
        do throws(StorageError) {
            return try entry(at: seq)
        } catch {
            guard error.code == .tampered else { throw error }
            return nil
        }
    }
}
