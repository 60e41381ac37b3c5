internal import LedgerCore

/// The facts beside the ledger that they are derived from: what is read there again must be what they know.
extension FactsCache {
    /// An entry of the ledger; nil where its bytes were erased, or where it is of a version that is not known here.
    func entry(at seq: UInt64, in ledger: Connection) throws(StorageError) -> Entry? {
        try ledger.look(at: seq) { (hash, bytes) throws(StorageError) -> Entry? in
            guard try hasRead(seq, hash, isErased: bytes == nil, ledger), let bytes else { return nil }
            guard let entry = try? Entry(bytes), entry.hash == hash, entry.seq == seq else {
                throw Self.damaged(seq, ledger)
            }
            return entry
        } ?? nil
    }

    /// Fails where what is stored of an entry is not what the facts are derived from.
    ///
    /// - Returns: whether the facts were read from its bytes; false where these were erased, or of an unknown version.
    @discardableResult
    func hasRead(_ seq: UInt64, _ hash: Hash?, isErased: Bool, _ ledger: Connection) throws(StorageError) -> Bool {
        let known = try connection.statement("SELECT hash, kind = '' FROM entry WHERE seq = ?")
        known.bind(1, seq)
        defer { known.end() }
        guard let hash, try known.step(), Hash(bytes: known.bytes(0)) == hash else { throw Self.damaged(seq, ledger) }
        let isUnread = known.integer(1) != 0
        guard !isErased || isUnread else { throw Self.erased(seq, ledger) }
        return !isUnread
    }

    /// Fails where what is stored of some entries, in order, is not what the facts are derived from.
    func haveRead(_ raw: RawEntries, _ ledger: Connection) throws(StorageError) {
        guard let first = raw.rows.first else { return }
        let known = try connection.statement("SELECT seq, hash, kind = '' FROM entry WHERE seq >= ? ORDER BY seq")
        known.bind(1, first.seq)
        defer { known.end() }
        for row in raw.rows {
            guard try known.step(), UInt64(clamping: known.integer(0)) == row.seq,
                let hash = row.hash, Hash(bytes: known.bytes(1)) == hash
            else { throw Self.damaged(row.seq, ledger) }
            guard row.place != nil || known.integer(2) != 0 else { throw Self.erased(row.seq, ledger) }
        }
    }

    /// The hash of the entry that the facts of a place are derived from.
    func hash(at seq: UInt64) throws(StorageError) -> Hash? {
        let known = try connection.statement("SELECT hash FROM entry WHERE seq = ?")
        known.bind(1, seq)
        defer { known.end() }
        return try known.step() ? Hash(bytes: known.bytes(0)) : nil
    }

    /// Notes an entry of which only the hash is known.
    func note(unread seq: UInt64) throws(StorageError) {
        let statement = try connection.statement("INSERT OR REPLACE INTO unread VALUES (?)")
        statement.bind(1, seq)
        try statement.run()
    }

    /// The entries of which the facts know only the hash: they were erased, or their version is not known here.
    package func unread() throws(StorageError) -> (count: UInt64, first: UInt64?) {
        let statement = try connection.statement("SELECT count(*), min(seq) FROM unread")
        defer { statement.end() }
        guard try statement.step() else { return (0, nil) }
        return (UInt64(clamping: statement.integer(0)), statement.optionalInteger(1).map { UInt64(clamping: $0) })
    }

    /// Whether the ledger has an entry to read of which the facts know only the hash: its bytes were missing for a while,
    /// or its version was not known.
    func lacksReadable(_ ledger: Connection) throws(StorageError) -> Bool {
        let unread = try connection.statement("SELECT seq FROM unread")
        defer { unread.end() }
        while try unread.step() {
            let isReadable = try ledger.look(at: UInt64(clamping: unread.integer(0))) { (_, bytes) in
                bytes.map { (try? EntryView($0))?.isKnown == true } ?? false
            }
            if isReadable == true { return true }
        }
        return false
    }

    static func damaged(_ seq: UInt64, _ ledger: Connection) -> StorageError {
        StorageError(.tampered, "Entry \(seq) of \(ledger.path) is not what was recorded; run verify.")
    }

    /// Lawfully or not, which only a new look can tell.
    private static func erased(_ seq: UInt64, _ ledger: Connection) -> StorageError {
        StorageError(
            .busy,
            "The bytes of entry \(seq) of \(ledger.path) are gone since it was read: it is being erased, or somebody took them. Give the same command again; where it says the same again, run verify."
        )
    }
}
