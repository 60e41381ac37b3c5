public import LedgerFacts

/// The checks that ship.
public enum LedgerChecks {
    /// Every check, by its id.
    public static let all: [Check] = CompiledChecks.all.map { compiled in
        guard let severity = Severity(rawValue: compiled.severity), let basis = Basis(rawValue: compiled.basis) else {
            preconditionFailure("schema-compiler wrote \(compiled.id) with a header that it had not proved")
        }
        return Check(
            id: compiled.id, title: compiled.title, severity: severity, rule: compiled.rule, basis: basis,
            sql: compiled.sql)
    }
}
