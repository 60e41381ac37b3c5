enum LedgerMigrations {}
