internal import LedgerCore
internal import LedgerFacts

extension FactsCache {
    /// How many new entries make it worth while to do without indexes meanwhile.
    private static let many: UInt64 = 20_000

    /// Extends the facts to the entries that a connection sees, or derives all of them anew where they do not fit.
    /// Every entry is hashed again on the way, and must link to the one before: so the hash of the newest binds them all.
    /// Within a transaction of the facts.
    func catchUp(with connection: Connection) throws(StorageError) {
        let end = try connection.size()
        let isContinued = try continues { (seq) throws(StorageError) in try connection.hash(at: seq) }
        let isWhole = try !lacksReadable(connection)
        if size > end || !isContinued || !isWhole { try clear() }
        try catchUp(with: connection, to: end)
        guard try tellsOfErased(connection) else { return }
        try clear()
        try catchUp(with: connection, to: end)
        // Whatever becomes of the work at hand, what was erased does not come back.
        try commit()
        try self.connection.execute("BEGIN IMMEDIATE")
    }

    private func catchUp(with connection: Connection, to end: UInt64) throws(StorageError) {
        guard size < end else { return }
        let isLong = end - size > max(Self.many, size / 4)
        if isLong { for sql in FactsSchema.dropEntryIndexes { try self.connection.execute(sql) } }
        var next = size
        var previous = head
        recent = RecentPlaces()
        defer { recent = nil }
        try Relay.run { () throws(StorageError) -> RawEntries? in
            guard next < end else { return nil }
            var raw = try connection.rawEntries(from: next, to: end)
            raw.previous = previous
            previous = raw.rows.last?.hash
            next += UInt64(raw.rows.count)
            return raw
        } make: { raw in
            DerivedFacts(raw)
        } take: { (derived) throws(StorageError) in
            for fact in derived.facts { try add(fact.fact, fact.links) }
            if let seq = derived.damaged { throw Self.damaged(seq, connection) }
        }
        if isLong { for sql in FactsSchema.entryIndexes { try self.connection.execute(sql) } }
    }
}

/// The facts of some entries, up to the first that is not what was recorded.
private struct DerivedFacts: Sendable {
    private(set) var facts: [(fact: Fact, links: FactLinks)] = []
    private(set) var damaged: UInt64?

    init(_ raw: RawEntries) {
        facts.reserveCapacity(raw.rows.count)
        var previous = raw.previous
        raw.each { row, bytes in
            guard let fact = Self.fact(row, bytes, after: previous) else {
                damaged = row.seq
                return false
            }
            facts.append((fact, fact.links))
            previous = fact.hash
            return true
        }
    }

    private static func fact(
        _ row: RawEntries.Row, _ bytes: UnsafeRawBufferPointer?, after previous: Hash?
    ) -> Fact? {
        guard let hash = row.hash else { return nil }
        guard let bytes else { return Fact(unreadable: row.seq, hash) }
        guard let reading = RawEntries.read(row, bytes), reading.prev == previous else { return nil }
        return if case .known(let entry) = reading { Fact(entry) } else { Fact(unreadable: row.seq, hash) }
    }
}
