print("audit-ledger")
