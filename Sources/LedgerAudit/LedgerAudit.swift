enum LedgerAudit {}
