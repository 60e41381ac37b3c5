enum LedgerFacts {}
