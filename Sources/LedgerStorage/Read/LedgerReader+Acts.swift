package import Candidacy
internal import LedgerCore
internal import LedgerFacts

extension LedgerReader {
    /// Facts that an audit can be asked of: what stands, and by which edition of which profile it is judged.
    ///
    /// - Parameters:
    ///   - asOf: the day to which days are counted; nil: the day of the newest entry.
    ///   - other: that day where no entry can be read.
    ///   - report: what verified the ledger: the facts are derived from the entries that it found sound.
    package func facts(
        forAuditAsOf asOf: CivilDate?, orElse other: CivilDate? = nil, verifiedBy report: VerificationReport?
    ) throws(StorageError) -> (facts: FactsCache, asOf: CivilDate) {
        if let report, let log { try forget(erasedIn: log, report) }
        let facts = try judgedFacts()
        if let report { try check(facts, against: report) }
        let day = if let asOf { asOf } else { try facts.newestDay(orElse: other) }
        let known = (facts.size, facts.head)
        try facts.begin()
        do throws(StorageError) {
            guard (facts.size, facts.head) == known else { throw FactsCache.changed }
            try ActFiller(facts, connection).fill()
            try facts.noteEditions()
            // Of this audit alone: another may count to another day.
            try facts.connection.execute(
                "CREATE TEMP TABLE IF NOT EXISTS audit AS SELECT * FROM main.audit; DELETE FROM temp.audit; INSERT INTO temp.audit VALUES (\(day.dayNumber))"
            )
            try facts.commit()
        } catch {
            facts.rollBack()
            throw error
        }
        // Folded from entries, before what is later disappears from the tables that name them.
        if try facts.note(after: day.dayNumber) { try restate(facts) }
        try facts.show(.all)
        return (facts, day)
    }
}

extension FactsCache {
    /// The first entry recorded on a day, UTC, or later; the size where there is none.
    package func firstSeq(since day: CivilDate) throws(StorageError) -> UInt64 {
        let statement = try connection.statement("SELECT min(seq) FROM entry WHERE at >= ?")
        statement.bind(1, "\(day)")
        return try first(statement) ?? size
    }

    /// The day of the newest entry that can be read.
    func newestDay(orElse other: CivilDate?) throws(StorageError) -> CivilDate {
        let statement = try connection.statement("SELECT at FROM entry WHERE at <> '' ORDER BY seq DESC LIMIT 1")
        defer { statement.end() }
        guard let day = try statement.step() ? CivilDate(String(statement.text(0).prefix(10))) : other else {
            throw StorageError(.tampered, "No entry of the ledger can be read; run verify.")
        }
        return day
    }

    /// Turns the days of `judged` into numbers, so that checks can compare them with those of acts.
    func noteEditions() throws(StorageError) {
        try connection.execute("DELETE FROM edition")
        let insert = try connection.statement("INSERT INTO edition VALUES (?,?,?,?,?,?)")
        let rows = try connection.statement(
            "SELECT election, first_day, last_day, profile, version FROM judged ORDER BY election, first_day")
        defer { rows.end() }
        var edition: Int64 = 0
        while try rows.step() {
            edition += 1
            insert.bind(1, rows.text(0))
            insert.bind(2, Int64(CivilDate(rows.text(1))?.dayNumber ?? FactDay.openStart))
            let last = CivilDate(rows.text(2)).flatMap { $0.year == 9999 ? nil : $0.dayNumber }
            insert.bind(3, Int64(last ?? FactDay.openEnd))
            insert.bind(4, rows.text(3))
            insert.bind(5, rows.integer(4))
            insert.bind(6, edition)
            try insert.run()
        }
    }
}
