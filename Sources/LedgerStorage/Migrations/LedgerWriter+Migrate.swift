internal import Candidacy
internal import LedgerCore

extension LedgerWriter {
    /// How far the ledger is along the migrations that this software knows.
    public func migrationHistory() throws(StorageError) -> MigrationHistory {
        try MigrationHistory(readBack, table: "migrations", known: migrations)
    }

    /// Applies every pending migration, each in a commit of its own that holds an entry about it.
    ///
    /// - Returns: what was applied; empty where nothing was pending.
    @discardableResult
    public func migrate() throws(StorageError) -> [Migration] {
        var applied: [Migration] = []
        while let next = try migrateOnce() { applied.append(next) }
        return applied
    }

    private func migrateOnce() throws(StorageError) -> Migration? {
        let transaction = try begin()
        defer { transaction.abandon() }
        let history = try MigrationHistory(connection, table: "migrations", known: migrations)
        try history.check(place.path)
        guard let step = history.steps.first(where: { $0.state == .pending }),
            let migration = migrations.first(where: { $0.number == step.number })
        else { return nil }
        let size = transaction.size
        let before = try SchemaSnapshot(connection).digest
        try migration.apply(to: connection)
        guard try connection.size() == size, try connection.tree(size: size).root == transaction.root else {
            throw StorageError(
                .tampered, "Migration \(migration.fileName) changed what is recorded; it was not applied.")
        }
        let body = JSONObject([
            ("number", .integer(Int64(migration.number))), ("name", .string(migration.name)),
            ("digest", .string(migration.digest.digestText)),
            ("manifest", .string(migrations.prefix(migration.number).manifest.digestText)),
            ("schemaBefore", .string(before.digestText)),
            ("schemaAfter", .string(try SchemaSnapshot(connection).digest.digestText)),
            ("sizeBefore", .integer(Int64(size))), ("effective", .string(String("\(options.clock())".prefix(10)))),
        ])
        try transaction.append(madeBy: "migration", body)
        try transaction.commit()
        return migration
    }
}

extension Transaction {
    /// Appends an entry that this software makes itself.
    @discardableResult
    func append(madeBy kind: String, _ body: JSONObject) throws(StorageError) -> Appended {
        let decision: Decision
        do throws(DraftError) {
            decision = try Decision.check(madeByVerb: Draft(kind: kind, body: body))
        } catch {
            throw StorageError(.badInput, "\(error)")
        }
        return try append(decision)
    }
}
