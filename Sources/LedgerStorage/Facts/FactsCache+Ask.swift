extension FactsCache {
    /// The entries that speak of one, and where they do, in ascending order.
    package func references(to seq: UInt64) throws(StorageError) -> [(seq: UInt64, path: String)] {
        let statement = try connection.statement("SELECT seq, path FROM reference WHERE target = ? ORDER BY seq")
        statement.bind(1, seq)
        defer { statement.end() }
        var found: [(seq: UInt64, path: String)] = []
        while try statement.step() { found.append((UInt64(clamping: statement.integer(0)), statement.text(1))) }
        return found
    }

    /// The entries about a candidacy: in its scope, or naming it, or speaking of such an entry.
    package func seqs(aboutCandidacy id: String) throws(StorageError) -> [UInt64] {
        let statement = try connection.statement(
            """
            WITH own (seq) AS (
                SELECT seq FROM entry WHERE candidacy = ?1
                UNION SELECT seq FROM entry WHERE kind = 'candidacy' AND id = ?1
                UNION SELECT seq FROM mention WHERE candidacy = ?1
            )
            SELECT seq FROM own UNION SELECT r.seq FROM reference r JOIN own ON r.target = own.seq ORDER BY 1
            """)
        statement.bind(1, id)
        defer { statement.end() }
        var seqs: [UInt64] = []
        while try statement.step() { seqs.append(UInt64(clamping: statement.integer(0))) }
        return seqs
    }

    /// The lists of a constituency, as they were recorded.
    package func seqs(ofListsIn constituency: String) throws(StorageError) -> [UInt64] {
        let statement = try connection.statement("SELECT seq FROM entry WHERE kind = 'list' AND constituency = ?")
        statement.bind(1, constituency)
        return try seqs(statement)
    }

    /// The constituencies of a candidacy, as they were recorded.
    func constituencies(ofCandidacy id: String) throws(StorageError) -> [String] {
        let statement = try connection.statement(
            "SELECT DISTINCT constituency FROM entry WHERE kind = 'candidacy' AND id = ? AND constituency IS NOT NULL")
        statement.bind(1, id)
        defer { statement.end() }
        var found: [String] = []
        while try statement.step() { found.append(statement.text(0)) }
        return found
    }

    func seqs(ofKind kind: String) throws(StorageError) -> [UInt64] {
        let statement = try connection.statement("SELECT seq FROM entry WHERE kind = ?")
        statement.bind(1, kind)
        return try seqs(statement)
    }

    /// The lists that were corrected, and so may be of any constituency.
    package func seqsOfCorrectedLists() throws(StorageError) -> [UInt64] {
        try seqs(
            try connection.statement(
                """
                SELECT DISTINCT r.target FROM reference r JOIN entry c ON c.seq = r.seq JOIN entry l ON l.seq = r.target
                WHERE c.kind = 'correction' AND l.kind = 'list'
                """))
    }

    private func seqs(_ statement: Statement) throws(StorageError) -> [UInt64] {
        defer { statement.end() }
        var seqs: [UInt64] = []
        while try statement.step() { seqs.append(UInt64(clamping: statement.integer(0))) }
        return seqs
    }

    /// The newest entry of a kind with an id.
    package func seq(ofKind kind: String, id: String) throws(StorageError) -> UInt64? {
        let statement = try connection.statement("SELECT max(seq) FROM entry WHERE kind = ? AND id = ?")
        statement.bind(1, kind)
        statement.bind(2, id)
        return try first(statement)
    }

    /// Whether an entry before a place is in the scope of a candidacy, or is the candidacy.
    func isKnown(candidacy: String, before seq: UInt64) throws(StorageError) -> Bool {
        let statement = try connection.statement(
            """
            SELECT 1 FROM entry WHERE candidacy = ?1 AND seq < ?2
            UNION ALL SELECT 1 FROM entry WHERE kind = 'candidacy' AND id = ?1 AND seq < ?2 LIMIT 1
            """)
        statement.bind(1, candidacy)
        statement.bind(2, seq)
        defer { statement.end() }
        return try statement.step()
    }

    package func seq(ofToken token: String) throws(StorageError) -> UInt64? {
        let statement = try connection.statement("SELECT seq FROM token WHERE token = ?")
        statement.bind(1, token)
        return try first(statement)
    }

    /// Ids of a kind, at most 10,000, for a suggestion.
    package func ids(ofKind kind: String) throws(StorageError) -> [String] {
        let statement = try connection.statement(
            "SELECT DISTINCT id FROM entry WHERE kind = ? AND id IS NOT NULL LIMIT 10000")
        statement.bind(1, kind)
        var ids: [String] = []
        while try statement.step() { ids.append(statement.text(0)) }
        statement.end()
        return ids
    }

    /// What `list` is asked for.
    package struct Selection: Sendable {
        package var kind: String?
        /// Entries about it: in its scope, naming it, or speaking of such an entry.
        package var candidacy: String?
        /// Entries of it: itself, those in its scope, and those of its constituencies and candidacies.
        package var election: String?
        /// Entries from this one on.
        package var since: UInt64 = 0
        package var limit = Int.max

        package init() {}
    }

    /// The places of the entries that fit, in ascending order.
    package func seqs(_ selection: Selection) throws(StorageError) -> [UInt64] {
        let statement = try connection.statement(
            """
            SELECT seq FROM entry
            WHERE seq >= ?1 AND (?2 IS NULL OR kind = ?2)
                AND (?3 IS NULL OR election = ?3 OR (kind = 'election' AND id = ?3)
                    OR constituency IN (SELECT id FROM entry WHERE kind = 'constituency' AND election = ?3)
                    OR candidacy IN (SELECT id FROM entry WHERE kind = 'candidacy' AND election = ?3))
            ORDER BY seq LIMIT ?4
            """)
        statement.bind(1, selection.since)
        statement.bind(2, selection.kind)
        statement.bind(3, selection.election)
        statement.bind(4, selection.candidacy == nil ? Int64(selection.limit) : .max)
        var seqs: [UInt64] = []
        while try statement.step() { seqs.append(UInt64(clamping: statement.integer(0))) }
        statement.end()
        guard let candidacy = selection.candidacy else { return seqs }
        let about = Set(try self.seqs(aboutCandidacy: candidacy))
        return Array(seqs.lazy.filter(about.contains).prefix(selection.limit))
    }

    /// How many entries there are of each kind, the most frequent first.
    package func counts() throws(StorageError) -> [(kind: String, count: Int)] {
        let statement = try connection.statement(
            "SELECT kind, count(*) AS n FROM entry GROUP BY kind ORDER BY n DESC, kind")
        var counts: [(kind: String, count: Int)] = []
        while try statement.step() { counts.append((statement.text(0), Int(statement.integer(1)))) }
        statement.end()
        return counts
    }

    func first(_ statement: Statement) throws(StorageError) -> UInt64? {
        defer { statement.end() }
        guard try statement.step(), !statement.isNull(0) else { return nil }
        return UInt64(clamping: statement.integer(0))
    }
}
