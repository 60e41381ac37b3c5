internal import LedgerCore
public import LedgerStorage

/// The schema of the ledger, step by step.
public enum LedgerMigrations {
    /// Every migration, numbered from 1 without gaps.
    public static let all: [Migration] = CompiledMigrations.all.map { compiled in
        Migration(
            number: compiled.number, name: compiled.name, sql: compiled.sql, digest: SHA256.digest(compiled.sql))
    }
}
