internal import LedgerCore

extension Verifier {
    /// Compares the live schema, triggers included, with what the migrations make on this machine's SQLite.
    func checkSchema(
        _ connection: Connection, _ identity: LedgerIdentity, _ report: inout VerificationReport
    ) throws(StorageError) {
        let title = "The schema is what the migrations make"
        let applied = try connection.integer("PRAGMA user_version")
        guard applied <= Int64(migrations.count) else {
            return report.fail(
                "schema", title, as: .unverifiable,
                "The ledger has \(applied) migrations and this software knows \(migrations.count) (newer-schema); use a newer release."
            )
        }
        guard applied >= Int64(identity.migrations) else {
            return report.fail(
                "schema", title, as: .tampered,
                "The ledger was made with \(identity.migrations) migrations, and its header says \(applied).")
        }
        let known = migrations.prefix(Int(applied))
        guard known.prefix(Int(identity.migrations)).manifest.digestText == identity.manifest else {
            return report.fail(
                "schema", title, as: .unverifiable,
                "The ledger was made with migrations of other content than this software has (newer-schema); use the release that made it."
            )
        }
        let live = try SchemaSnapshot(connection)
        let differences = live.differences(from: try SchemaSnapshot.replay(known))
        guard differences.isEmpty else {
            return report.fail(
                "schema", title, as: .tampered, "The schema was changed: \(differences.joined(separator: ", ")).")
        }
        guard try appliedMigrations(connection) == known.map({ "\($0.number) \($0.name) \($0.digest.hexadecimal)" })
        else {
            return report.fail("schema", title, as: .tampered, "The table of applied migrations was changed.")
        }
        report.add(
            "schema", title, .pass, "\(applied) migration\(applied == 1 ? "" : "s"), nothing added, missing or changed."
        )
    }

    private func appliedMigrations(_ connection: Connection) throws(StorageError) -> [String] {
        try connection.texts(
            "SELECT number || ' ' || name || ' ' || lower(hex(digest)) FROM migrations ORDER BY number")
    }
}
