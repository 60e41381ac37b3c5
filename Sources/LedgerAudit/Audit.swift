public import LedgerFacts
public import LedgerStorage

/// Puts checks to the facts of a ledger. Whether the ledger is sound is for `Verifier` to say, first.
public struct Audit: Sendable {
    public let checks: [Check]
    /// How long one check may take, in seconds.
    public var secondsPerCheck = 60

    public init(_ checks: [Check]) { self.checks = checks }

    /// Runs every check over facts that reach as far as the ledger.
    public func run(on reader: LedgerReader) throws(StorageError) -> [CheckOutcome] {
        let facts = try reader.judgedFacts()
        return checks.map { outcome(of: $0, facts) }
    }

    private func outcome(of check: Check, _ facts: FactsCache) -> CheckOutcome {
        var limits = FactsCache.QueryLimits()
        limits.seconds = secondsPerCheck
        do throws(StorageError) {
            let rows = try facts.query(check.sql, limits: limits)
            return CheckOutcome(check: check, findings: rows.map { Finding(check, $0) }, failure: nil)
        } catch {
            return CheckOutcome(check: check, findings: [], failure: error.message)
        }
    }
}

extension Finding {
    /// A row of a check: `seq` names its entry and `candidacy` its candidacy; all else was computed.
    init(_ check: Check, _ row: [(name: String, text: String?)]) {
        self.check = check
        entries = row.filter { $0.name == "seq" }.compactMap { $0.text.flatMap { UInt64($0) } }
        candidacy = row.first { $0.name == "candidacy" }?.text
        values = row.compactMap { column in
            guard column.name != "seq", column.name != "candidacy", let text = column.text else { return nil }
            return (column.name, text)
        }
    }
}
