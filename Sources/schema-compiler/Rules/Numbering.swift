/// Migrations are numbered from 0001 without gaps or duplicates, in one folder.
enum Numbering {
    /// The migrations in order.
    ///
    /// - Throws: `Refusals` naming every file that has no place in the sequence.
    static func ordered(_ sources: [Source]) throws(Refusals) -> [(name: MigrationName, source: Source)] {
        var refusals: [Diagnostic] = []
        var migrations: [(name: MigrationName, source: Source)] = []
        let folder = sources.map(\.folder).min { $0.utf8.count < $1.utf8.count }
        for source in sources {
            if source.folder != folder {
                refusals.append(
                    source.diagnostic(
                        at: 0, "The file lies in a folder of its own. Keep all migrations in \(folder ?? "").")
                )
            } else if let name = MigrationName(source.name) {
                migrations.append((name, source))
            } else {
                refusals.append(
                    source.diagnostic(
                        at: 0,
                        "“\(source.name)” is no name for a migration. Name it with four digits, an underscore and small "
                            + "letters, digits or underscores, like 0001_ledger.sql, or move it out of this target."))
            }
        }
        migrations.sort { ($0.name.number, $0.source.name) < ($1.name.number, $1.source.name) }
        refusals += sequenceRefusals(migrations)
        guard refusals.isEmpty else { throw Refusals(diagnostics: refusals) }
        return migrations
    }

    private static func sequenceRefusals(_ migrations: [(name: MigrationName, source: Source)]) -> [Diagnostic] {
        var refusals: [Diagnostic] = []
        var previous: (name: MigrationName, source: Source)?
        let free = MigrationName.digits((migrations.last?.name.number ?? 0) + 1)
        for migration in migrations {
            let expected = (previous?.name.number ?? 0) + 1
            if let previous, previous.name.number == migration.name.number {
                refusals.append(
                    migration.source.diagnostic(
                        at: 0,
                        "\(previous.source.name) has the same number. Give the newer of the two the next free one, \(free)."
                    ))
            } else if migration.name.number == 0 {
                refusals.append(
                    migration.source.diagnostic(at: 0, "Migrations are numbered from 0001. Rename the file."))
            } else if migration.name.number != expected {
                refusals.append(
                    migration.source.diagnostic(
                        at: 0,
                        "Migration \(MigrationName.digits(expected)) is missing in front of this one. Add it, or give this "
                            + "file that number."))
            }
            previous = migration
        }
        return refusals
    }
}
