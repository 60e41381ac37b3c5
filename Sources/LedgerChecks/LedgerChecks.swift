enum LedgerChecks {}
