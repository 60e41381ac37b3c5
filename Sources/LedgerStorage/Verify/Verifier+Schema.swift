internal import LedgerCore

extension Verifier {
    static var schemaTitle: String { "The schema is what the migrations make" }

    /// What is wrong with the live schema, triggers included, against what the migrations make on this machine's
    /// SQLite. Nothing but the schema is read for it.
    func schemaFinding(_ connection: Connection) throws(StorageError) -> (verdict: Verdict, detail: String)? {
        let live = try connection.reading { () throws(StorageError) in try SchemaSnapshot(connection) }
        guard live.isOfALedger else {
            throw StorageError(
                .notALedger, "\(connection.path) is a database of something else, not an audit-ledger file.")
        }
        let applied = live.migrations
        guard applied <= migrations.count else {
            return (
                .unverifiable,
                "The ledger has \(applied) migrations and this software knows \(migrations.count) (newer-schema); use a newer release."
            )
        }
        guard applied > 0 else { return (.tampered, "The header says that the ledger has \(applied) migrations.") }
        let known = migrations.prefix(applied)
        let differences = live.differences(from: try SchemaSnapshot.replay(known))
        guard differences.isEmpty else {
            return (.tampered, "The schema was changed: \(differences.joined(separator: ", ")).")
        }
        guard try appliedMigrations(connection) == known.map({ "\($0.number) \($0.name) \($0.digest.hexadecimal)" })
        else { return (.tampered, "The table of applied migrations (migrations) was changed.") }
        return nil
    }

    /// Compares the migrations with what entry 0 says of those that the ledger was made with.
    func checkMigrations(_ applied: Int64, _ identity: LedgerIdentity, _ report: inout VerificationReport) {
        guard applied >= Int64(clamping: identity.migrations) else {
            return report.fail(
                "schema", Self.schemaTitle, as: .tampered,
                "The ledger was made with \(identity.migrations) migrations, and its header says \(applied).")
        }
        guard migrations.prefix(Int(identity.migrations)).manifest.digestText == identity.manifest else {
            return report.fail(
                "schema", Self.schemaTitle, as: .unverifiable,
                "The ledger was made with migrations of other content than this software has (newer-schema); use the release that made it."
            )
        }
        report.add(
            "schema", Self.schemaTitle, .pass,
            "\(applied) migration\(applied == 1 ? "" : "s"), nothing added, missing or changed.")
    }

    /// Compares the header with the chain: entry 0 tells of the first migrations, an entry of its own of each later one.
    func checkRecordedMigrations(
        _ chunks: [EntryWalk.ChunkResult], _ head: Head, _ identity: LedgerIdentity, _ report: inout VerificationReport
    ) {
        let title = "Every migration is on record"
        guard chunks.allSatisfy({ $0.badEntry == nil }) else {
            return report.add("migrations", title, .skipped, "The entries themselves are not sound.")
        }
        let recorded = Int64(clamping: identity.migrations) + chunks.reduce(0) { $0 + $1.migrations }
        guard recorded == head.migrations else {
            return report.fail(
                "migrations", title, as: .tampered,
                "The header says that \(head.migrations) migrations were applied, and the entries tell of \(recorded).")
        }
        report.add("migrations", title, .pass, "The entries tell of \(recorded), as the header does.")
    }

    private func appliedMigrations(_ connection: Connection) throws(StorageError) -> [String] {
        try connection.texts(
            "SELECT number || ' ' || name || ' ' || lower(hex(digest)) FROM migrations ORDER BY number")
    }
}
