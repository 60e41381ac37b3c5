package import Candidacy
internal import LedgerCore
internal import LedgerFacts

extension LedgerReader {
    /// Facts that an audit can be asked of: what stands, and by which edition of which profile it is judged.
    ///
    /// - Parameter asOf: the day to which days are counted; nil: the day of the newest entry.
    package func facts(forAuditAsOf asOf: CivilDate?) throws(StorageError) -> (facts: FactsCache, asOf: CivilDate) {
        let facts = try judgedFacts()
        let day = if let asOf { asOf } else { try newestDay() }
        try facts.begin()
        do throws(StorageError) {
            try ActFiller(facts, connection).fill()
            try facts.noteEditions()
            try facts.connection.execute("DELETE FROM audit; INSERT INTO audit VALUES (\(day.dayNumber))")
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

    /// The first entry recorded on a day, UTC, or later; the size where there is none.
    package func firstSeq(since day: CivilDate) throws(StorageError) -> UInt64 {
        var low: UInt64 = 0
        var high = size
        while low < high {
            let middle = (low + high) / 2
            // What was erased or is of a newer version is passed over towards the end.
            var probe = middle
            var entry = try entry(at: probe)
            while entry == nil, probe + 1 < high {
                probe += 1
                entry = try self.entry(at: probe)
            }
            guard let entry else {
                high = middle
                continue
            }
            if Act.day(entry.at.seconds) < day.dayNumber { low = probe + 1 } else { high = middle }
        }
        return low
    }

    /// The day of the newest entry that can be read.
    private func newestDay() throws(StorageError) -> CivilDate {
        var seq = size
        while seq > 0 {
            seq -= 1
            if let entry = try entry(at: seq), let day = CivilDate(String(entry.at.description.prefix(10))) {
                return day
            }
        }
        throw StorageError(.tampered, "No entry of the ledger can be read; run verify.")
    }
}

extension FactsCache {
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
