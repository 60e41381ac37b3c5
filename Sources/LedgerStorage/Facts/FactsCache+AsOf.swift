internal import LedgerFacts

extension FactsCache {
    /// Hides from checks what had not happened by the end of a day: what came later cures nothing on that day.
    ///
    /// What an imprecise date allows to have happened is shown. Elections, constituencies, bodies and candidacies are
    /// shown in any case, since a finding is about them. When something was recorded makes no difference: an observer
    /// may record in one afternoon what happened over years.
    func hide(after day: Int) throws(StorageError) {
        let later = try connection.statement("SELECT 1 FROM act WHERE earliest > ? LIMIT 1")
        later.bind(1, Int64(day))
        guard try first(later) != nil else { return }
        isHiding = true
        for table in Self.hiding {
            let columns = table.names.map { name in
                // What replaces it later has not replaced it yet.
                name == "replaced_by"
                    ? "CASE WHEN t.replaced_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main.act a "
                        + "WHERE a.seq = t.replaced_by AND a.earliest > \(day)) THEN t.replaced_by END AS replaced_by"
                    : "t.\(name)"
            }
            try connection.execute(
                "CREATE TEMP VIEW \(table.name) AS SELECT \(columns.joined(separator: ", ")) "
                    + "FROM main.\(table.name) t WHERE t.earliest IS NULL OR t.earliest <= \(day)")
        }
    }

    /// Takes back what `hide` did.
    func showAll() throws(StorageError) {
        guard isHiding else { return }
        isHiding = false
        for table in Self.hiding { try connection.execute("DROP VIEW IF EXISTS temp.\(table.name)") }
    }

    private static let hiding: [FactTable] = {
        let frame = Set(FactTable.frame.map(\.name) + ["candidacy"])
        return FactTable.all.filter { $0.member == nil && !frame.contains($0.name) }
    }()
}
