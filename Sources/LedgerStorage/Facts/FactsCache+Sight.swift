internal import LedgerFacts

extension FactsCache {
    /// Which accounts of an event a check sees, where there are several.
    package enum Accounts: Sendable {
        case all
        /// The one that is judged.
        case nearest
        /// The others in its place.
        case others
    }

    /// Notes what had not happened by the end of a day, which checks do not see: what came later neither raises a finding
    /// on that day nor cures one.
    ///
    /// What an imprecise date allows to have happened is seen. Elections, constituencies, bodies and candidacies are seen
    /// in any case, since a finding is about them, but as they were then. When something was recorded makes no
    /// difference: an observer may record in one afternoon what happened over years.
    /// - Returns: whether there is any.
    func note(after day: Int) throws(StorageError) -> Bool {
        isNotingLater = true
        try connection.execute(
            """
            CREATE TEMP TABLE IF NOT EXISTS hidden (seq INTEGER PRIMARY KEY, later INTEGER NOT NULL);
            DELETE FROM temp.hidden;
            INSERT INTO temp.hidden SELECT seq, 1 FROM main.act WHERE earliest > \(day)
                AND (kind NOT IN ('election', 'constituency', 'committee', 'candidacy')
                    OR seq IN (SELECT replaced_by FROM main.act WHERE replaced_by IS NOT NULL));
            """)
        return try hiddenCount() > 0
    }

    /// Lets checks see these accounts, and nothing that was noted as later.
    package func show(_ accounts: Accounts) throws(StorageError) {
        let rivals =
            switch accounts {
            case .all: "SELECT seq, 0 FROM main.act WHERE FALSE"
            case .nearest:
                "SELECT seq, 0 FROM main.act WHERE rival_of IS NOT NULL AND rival_of NOT IN (SELECT seq FROM temp.hidden)"
            case .others: "SELECT DISTINCT rival_of, 0 FROM main.act WHERE rival_of IS NOT NULL"
            }
        try connection.execute(
            "DELETE FROM temp.hidden WHERE later = 0; INSERT OR IGNORE INTO temp.hidden \(rivals);")
        let isHiding = try hiddenCount() > 0
        guard isHiding != self.isHiding else { return }
        self.isHiding = isHiding
        for (name, columns) in Self.seen {
            try connection.execute(isHiding ? Self.view(name, columns) : "DROP VIEW IF EXISTS temp.\(name)")
        }
    }

    /// Takes back whatever was hidden.
    func showAll() throws(StorageError) {
        guard isNotingLater else { return }
        isNotingLater = false
        for (name, _) in Self.seen where isHiding { try connection.execute("DROP VIEW IF EXISTS temp.\(name)") }
        isHiding = false
        try connection.execute(
            "DROP TABLE IF EXISTS temp.hidden; DROP TABLE IF EXISTS temp.state; DROP TABLE IF EXISTS temp.reading")
    }

    private func hiddenCount() throws(StorageError) -> Int64 {
        try connection.integer("SELECT count(*) FROM temp.hidden")
    }

    private static func view(_ name: String, _ columns: [String]) -> String {
        let columns = columns.map { column in
            switch column {
            // What is not seen has replaced nothing, and what is later is no nearer account yet.
            case "replaced_by":
                "CASE WHEN NOT EXISTS (SELECT 1 FROM temp.hidden h WHERE h.seq = t.replaced_by) THEN t.replaced_by END AS replaced_by"
            case "rival_of":
                "CASE WHEN NOT EXISTS (SELECT 1 FROM temp.hidden h WHERE h.seq = t.rival_of AND h.later) THEN t.rival_of END AS rival_of"
            default: "t.\(column)"
            }
        }
        return "CREATE TEMP VIEW \(name) AS SELECT \(columns.joined(separator: ", ")) FROM main.\(name) t "
            + "WHERE NOT EXISTS (SELECT 1 FROM temp.hidden h WHERE h.seq = t.seq)"
    }

    /// Every table with a row or more for an entry.
    private static let seen: [(name: String, columns: [String])] =
        [
            ("act", FactsSchema.actColumns),
            (
                "entry",
                [
                    "seq", "hash", "kind", "at", "id", "effective", "source", "seen", "election", "constituency",
                    "candidacy", "event",
                ]
            ),
            ("reference", ["seq", "path", "target"]), ("mention", ["candidacy", "seq"]),
        ] + FactTable.all.map { ($0.name, $0.names) }
}
