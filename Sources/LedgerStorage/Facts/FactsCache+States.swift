internal import Candidacy
internal import LedgerCore

extension FactsCache {
    /// How many entries the tables of states take into account.
    func foldedSize() throws(StorageError) -> UInt64 {
        try first(try connection.statement("SELECT size FROM folded")) ?? 0
    }

    func noteFolded() throws(StorageError) {
        let statement = try connection.statement("UPDATE folded SET size = ?")
        statement.bind(1, size)
        try statement.run()
    }

    /// The candidacies that entries from `seq` on may have moved: all of them where something was corrected, or where
    /// the frame of an election changed.
    func candidaciesToFold(since seq: UInt64) throws(StorageError) -> [String] {
        let all = try connection.statement(
            "SELECT 1 FROM entry WHERE seq >= ?1 AND kind IN ('correction', 'election', 'profile') LIMIT 1")
        all.bind(1, seq)
        let isAll = try all.step()
        all.end()
        if isAll {
            return try texts(
                try connection.statement(
                    "SELECT id FROM entry WHERE kind = 'candidacy' AND id IS NOT NULL GROUP BY id ORDER BY max(constituency), id"
                ))
        }
        let statement = try connection.statement(
            """
            WITH RECURSIVE touched (seq) AS (
                SELECT seq FROM entry WHERE seq >= ?1 AND kind <> 'observation'
                UNION SELECT r.target FROM reference r JOIN touched ON touched.seq = r.seq
            )
            SELECT e.candidacy FROM touched t JOIN entry e ON e.seq = t.seq WHERE e.candidacy IS NOT NULL
            UNION SELECT e.id FROM touched t JOIN entry e ON e.seq = t.seq WHERE e.kind = 'candidacy' AND e.id IS NOT NULL
            UNION SELECT m.candidacy FROM touched t JOIN mention m ON m.seq = t.seq
            UNION SELECT c.id FROM touched t JOIN entry l ON l.seq = t.seq
                JOIN entry c ON c.kind = 'candidacy' AND c.constituency = l.constituency
                WHERE l.kind = 'list' AND c.id IS NOT NULL
            """)
        statement.bind(1, seq)
        return try texts(statement)
    }

    /// The entries about a candidacy that may move it: what other authorities report does not.
    func seqs(moving candidacy: String) throws(StorageError) -> [UInt64] {
        let statement = try connection.statement(
            """
            SELECT seq FROM entry WHERE candidacy = ?1 AND kind <> 'observation'
            UNION SELECT seq FROM entry WHERE kind = 'candidacy' AND id = ?1
            UNION SELECT seq FROM mention WHERE candidacy = ?1
            ORDER BY 1
            """)
        statement.bind(1, candidacy)
        defer { statement.end() }
        var seqs: [UInt64] = []
        while try statement.step() { seqs.append(UInt64(clamping: statement.integer(0))) }
        return seqs
    }

    /// Polling days, and the steps of the profiles that judge.
    func frames(with ledger: Connection) throws(StorageError) -> ElectionFrames {
        var frames = ElectionFrames()
        for election in try standing("election", ledger) {
            frames.polling[election.id] = election.body["polling"]?.object?["date"]?.string.flatMap(CivilDate.init(_:))
        }
        let statement = try connection.statement(
            """
            SELECT DISTINCT j.election, s.step FROM judged j
                JOIN step s ON s.profile = j.profile AND s.version = j.version
            """)
        defer { statement.end() }
        while try statement.step() { frames.steps[statement.text(0), default: []].insert(statement.text(1)) }
        return frames
    }

    /// The candidacies that the entries noted as later may have moved; the states of the others are copied to tables of
    /// this connection, which stand in the place of those of today.
    func candidaciesToRestate() throws(StorageError) -> [String] {
        try connection.execute(
            """
            CREATE TEMP TABLE restated AS
                WITH RECURSIVE touched (seq) AS (
                    SELECT seq FROM temp.hidden
                    UNION SELECT r.target FROM reference r JOIN touched ON touched.seq = r.seq
                )
                SELECT a.candidacy FROM touched JOIN act a USING (seq) WHERE a.candidacy IS NOT NULL
                UNION SELECT m.candidacy FROM touched JOIN mention m USING (seq)
                UNION SELECT c.id FROM touched t JOIN act l ON l.seq = t.seq AND l.kind = 'list'
                    JOIN candidacy c ON c.constituency = l.constituency WHERE c.id IS NOT NULL;
            CREATE TEMP TABLE state AS SELECT * FROM main.state WHERE candidacy NOT IN (SELECT candidacy FROM temp.restated);
            CREATE TEMP TABLE reading AS
                SELECT * FROM main.reading WHERE candidacy NOT IN (SELECT candidacy FROM temp.restated);
            """)
        return try texts(
            Statement(connection, "SELECT candidacy FROM temp.restated ORDER BY candidacy", isKept: false))
    }

    /// Ends the telling of states as of a day: what the law asks of days behind it is not known on it.
    func endRestating() throws(StorageError) {
        try connection.execute(
            """
            DROP TABLE temp.restated;
            DELETE FROM temp.reading WHERE day > (SELECT date(as_of + 2440587.5) FROM audit);
            """)
    }

    func forgetStates(of candidacy: String) throws(StorageError) {
        for statement in [
            try connection.statement("DELETE FROM state WHERE candidacy = ?"),
            try connection.statement("DELETE FROM reading WHERE candidacy = ?"),
        ] {
            statement.bind(1, candidacy)
            try statement.run()
        }
    }

    func insert(_ fold: Fold) throws(StorageError) {
        var last: UInt64?
        for (position, transition) in fold.now.transitions.enumerated() {
            let statement = try connection.statement("INSERT INTO state VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
            let account = transition.account
            statement.bind(1, fold.candidacy)
            statement.bind(2, Int64(position))
            statement.bind(3, account.seq)
            if let last { statement.bind(4, last) } else { statement.bind(4, nil as String?) }
            statement.bind(5, transition.from.rawValue)
            statement.bind(6, transition.to.rawValue)
            statement.bind(7, fold.edge(transition).rawValue)
            statement.bind(8, account.effective?.earliest.map { "\($0)" })
            statement.bind(9, account.effective?.latest.map { "\($0)" })
            statement.bind(10, account.source)
            statement.bind(11, transition.isDisputed ? "yes" : "no")
            if let later = transition.supersededBy {
                statement.bind(12, later)
            } else {
                statement.bind(12, nil as String?)
            }
            try statement.run()
            if transition.supersededBy == nil { last = account.seq }
        }
        try insert("now", nil, fold.now, fold.candidacy)
        for reading in fold.readings { try insert(reading.name, reading.day, reading.status, fold.candidacy) }
    }

    private func insert(
        _ reading: String, _ day: CivilDate?, _ status: CandidacyStatus, _ candidacy: String
    ) throws(StorageError) {
        let statement = try connection.statement("INSERT INTO reading VALUES (?, ?, ?, ?, ?)")
        statement.bind(1, candidacy)
        statement.bind(2, reading)
        statement.bind(3, day.map { "\($0)" })
        statement.bind(4, status.state.rawValue)
        if let seq = status.decisive?.account.seq {
            statement.bind(5, seq)
        } else {
            statement.bind(5, nil as String?)
        }
        try statement.run()
    }

    private func texts(_ statement: Statement) throws(StorageError) -> [String] {
        defer { statement.end() }
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text(0)) }
        return texts
    }
}
