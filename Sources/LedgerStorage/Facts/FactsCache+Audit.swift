internal import LedgerCore
internal import LedgerFacts

extension FactsCache {
    /// What an audit needs to know of an act.
    package struct FoundAct: Sendable {
        package let seq: UInt64
        package let election: String?
        package let constituency: String?
        package let candidacy: String?
        package let earliest: Int64?
        package let latest: Int64?
        package let source: String?
        package let seen: String
        package let event: String?
        package let rivalOf: UInt64?
    }

    package func act(_ seq: UInt64) throws(StorageError) -> FoundAct? {
        let row = try connection.statement(
            """
            SELECT election, constituency, candidacy, earliest, latest, source, seen, event, rival_of
            FROM act WHERE seq = ?
            """)
        row.bind(1, seq)
        defer { row.end() }
        guard try row.step() else { return nil }
        return FoundAct(
            seq: seq, election: row.optionalText(0), constituency: row.optionalText(1), candidacy: row.optionalText(2),
            earliest: row.optionalInteger(3), latest: row.optionalInteger(4), source: row.optionalText(5),
            seen: row.text(6), event: row.optionalText(7), rivalOf: row.optionalInteger(8).map { UInt64(clamping: $0) })
    }

    /// The place, hash, kind, id and source of an entry.
    package func place(
        _ seq: UInt64
    ) throws(StorageError) -> (hash: [UInt8], kind: String, id: String?, source: String?)? {
        let row = try connection.statement("SELECT hash, kind, id, source FROM entry WHERE seq = ?")
        row.bind(1, seq)
        defer { row.end() }
        guard try row.step() else { return nil }
        return (Array(row.bytes(0)), row.text(1), row.optionalText(2), row.optionalText(3))
    }

    /// Other accounts of an event.
    package func accounts(of event: String) throws(StorageError) -> [UInt64] {
        let rows = try connection.statement("SELECT seq FROM act WHERE event = ? ORDER BY seq")
        rows.bind(1, event)
        defer { rows.end() }
        var seqs: [UInt64] = []
        while try rows.step() { seqs.append(UInt64(clamping: rows.integer(0))) }
        return seqs
    }

    /// The tables of the kinds of which an event has several accounts.
    package func disputedTables() throws(StorageError) -> Set<String> {
        let rows = try connection.statement("SELECT DISTINCT kind FROM act WHERE rival_of IS NOT NULL")
        defer { rows.end() }
        var kinds: Set<String> = []
        while try rows.step() { kinds.insert(rows.text(0)) }
        return Set(FactTable.all.filter { kinds.contains($0.kind) }.map(\.name))
    }

    /// The accounts that are not the nearest to the original, of kinds in some tables, about the same candidacy,
    /// constituency or election.
    package func otherAccounts(
        in tables: Set<String>, candidacy: String?, constituency: String?, election: String?
    ) throws(StorageError) -> [UInt64] {
        let rows = try connection.statement(
            """
            SELECT seq, kind FROM act WHERE rival_of IS NOT NULL AND event IS NOT NULL
                AND CASE WHEN ?1 IS NOT NULL AND candidacy IS NOT NULL THEN candidacy = ?1
                    WHEN ?2 IS NOT NULL AND constituency IS NOT NULL THEN constituency = ?2 ELSE election = ?3 END
            ORDER BY seq
            """)
        rows.bind(1, candidacy)
        rows.bind(2, constituency)
        rows.bind(3, election)
        defer { rows.end() }
        let kinds = Set(FactTable.all.filter { tables.contains($0.name) }.map(\.kind))
        var seqs: [UInt64] = []
        while try rows.step() {
            if kinds.contains(rows.text(1)) { seqs.append(UInt64(clamping: rows.integer(0))) }
        }
        return seqs
    }

    package func isProtected(_ seq: UInt64) throws(StorageError) -> Bool {
        let row = try connection.statement("SELECT 1 FROM obstruction_report WHERE seq = ? AND protected = 'yes'")
        row.bind(1, seq)
        return try first(row) != nil
    }

    /// Whether the source says in terms that a ruling is silent on a subject.
    package func isSilent(_ seq: UInt64, on topic: String) throws(StorageError) -> Bool {
        let row = try connection.statement("SELECT 1 FROM ruling_silence WHERE seq = ? AND topic = ?")
        row.bind(1, seq)
        row.bind(2, topic)
        return try first(row) != nil
    }

    /// The editions by which an election is judged on some days, in the order of these, each with its days.
    package func editions(
        _ election: String, _ days: ClosedRange<Int64>
    ) throws(StorageError) -> [(profile: String, version: Int64, first: Int64, last: Int64)] {
        let rows = try connection.statement(
            """
            SELECT profile, version, first, last FROM edition
            WHERE election = ?1 AND first <= ?3 AND last >= ?2 ORDER BY first
            """)
        rows.bind(1, election)
        rows.bind(2, days.lowerBound)
        rows.bind(3, days.upperBound)
        defer { rows.end() }
        var found: [(profile: String, version: Int64, first: Int64, last: Int64)] = []
        while try rows.step() { found.append((rows.text(0), rows.integer(1), rows.integer(2), rows.integer(3))) }
        return found
    }

    /// The profile and version of a row of the table of editions.
    package func edition(_ number: Int64) throws(StorageError) -> (profile: String, version: Int64)? {
        let row = try connection.statement("SELECT profile, version FROM edition WHERE edition = ?")
        row.bind(1, number)
        defer { row.end() }
        return try row.step() ? (row.text(0), row.integer(1)) : nil
    }

    package struct FoundProfile: Sendable {
        package let digest: String
        /// Whether the text that judges is another than the one on record.
        package let isStandIn: Bool
        package let isComplete: Bool
        package let jurisdiction: String
        package let missing: String?
    }

    package func profile(_ profile: String, _ version: Int64) throws(StorageError) -> FoundProfile? {
        let row = try connection.statement(
            "SELECT digest, complete, jurisdiction, missing, text FROM profile WHERE profile = ? AND version = ?")
        row.bind(1, profile)
        row.bind(2, version)
        defer { row.end() }
        guard try row.step() else { return nil }
        return FoundProfile(
            digest: row.text(0), isStandIn: row.text(4) == "stand-in", isComplete: row.text(1) == "yes",
            jurisdiction: row.text(2),
            missing: row.optionalText(3))
    }

    package struct StatedRule: Sendable {
        package let basis: String
        package let article: String
        package let mark: String
        package let text: String?
        package let gloss: String
    }

    package func rule(_ profile: String, _ version: Int64, _ key: String) throws(StorageError) -> StatedRule? {
        let row = try connection.statement(
            "SELECT basis, article, mark, text, gloss FROM rule WHERE profile = ? AND version = ? AND rule = ?")
        row.bind(1, profile)
        row.bind(2, version)
        row.bind(3, key)
        defer { row.end() }
        guard try row.step() else { return nil }
        return StatedRule(
            basis: row.text(0), article: row.text(1), mark: row.text(2), text: row.optionalText(3), gloss: row.text(4))
    }

    /// The severity that a check does not exceed under an edition.
    package func cap(_ profile: String, _ version: Int64, _ check: String) throws(StorageError) -> String? {
        let row = try connection.statement(
            "SELECT severity FROM cap WHERE profile = ? AND version = ? AND check_id = ?")
        row.bind(1, profile)
        row.bind(2, version)
        row.bind(3, check)
        defer { row.end() }
        return try row.step() ? row.text(0) : nil
    }

    /// Every edition that judges an election, how many it judges, and whether its text is at hand.
    package func editions() throws(StorageError) -> [(profile: String, version: Int64, elections: Int, text: String)] {
        let rows = try connection.statement(
            """
            SELECT e.profile, e.version, count(DISTINCT e.election), p.text
            FROM edition e LEFT JOIN profile p USING (profile, version) GROUP BY e.profile, e.version ORDER BY 1, 2
            """)
        defer { rows.end() }
        var found: [(profile: String, version: Int64, elections: Int, text: String)] = []
        while try rows.step() {
            found.append((rows.text(0), rows.integer(1), Int(rows.integer(2)), rows.optionalText(3) ?? "missing"))
        }
        return found
    }

    /// What is wrong with the text of each edition that judges and is not the one on record; sentences without a stop.
    package func standIns() throws(StorageError) -> [String] {
        let rows = try connection.statement(
            """
            SELECT DISTINCT p.problem FROM profile p JOIN edition e USING (profile, version)
            WHERE p.text = 'stand-in' AND p.problem IS NOT NULL ORDER BY p.seq
            """)
        defer { rows.end() }
        var found: [String] = []
        while try rows.step() { found.append(rows.text(0)) }
        return found
    }

    /// Why elections are judged by no rules, and how many: at all, or on days on which something of them happened.
    package func unjudged() throws(StorageError) -> [(detail: String, elections: Int)] {
        let rows = try connection.statement(
            """
            WITH lived AS MATERIALIZED (
                SELECT election, min(earliest) AS first, max(latest) AS last FROM act
                WHERE election IS NOT NULL AND kind <> 'election' GROUP BY election
            )
            SELECT u.detail, count(DISTINCT u.election) FROM unjudged u LEFT JOIN lived USING (election)
            WHERE u.reason IN ('no-profile', 'not-on-record', 'text-missing')
                OR (lived.last >= julianday(u.first_day) - 2440587.5 AND lived.first <= julianday(u.last_day) - 2440587.5)
            GROUP BY u.detail ORDER BY u.detail
            """)
        defer { rows.end() }
        var found: [(detail: String, elections: Int)] = []
        while try rows.step() { found.append((rows.text(0), Int(rows.integer(1)))) }
        return found
    }

    /// Waivers that hold on a day, with an entry each names.
    package func waivers(
        on day: Int64
    ) throws(StorageError) -> [(seq: UInt64, check: String, entry: UInt64, reason: String, authority: String)] {
        let rows = try connection.statement(
            """
            SELECT w.seq, w.check_id, e.entry, w.reason, w.authority FROM waiver w JOIN waiver_entry e USING (seq)
            WHERE e.entry IS NOT NULL AND (w.until IS NULL OR w.until >= ?) ORDER BY w.seq
            """)
        rows.bind(1, day)
        defer { rows.end() }
        var found: [(seq: UInt64, check: String, entry: UInt64, reason: String, authority: String)] = []
        while try rows.step() {
            found.append(
                (
                    UInt64(clamping: rows.integer(0)), rows.text(1), UInt64(clamping: rows.integer(2)), rows.text(3),
                    rows.text(4)
                ))
        }
        return found
    }
}

extension Statement {
    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
}
