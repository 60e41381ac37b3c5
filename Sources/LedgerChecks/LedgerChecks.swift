public import LedgerFacts

/// The checks that ship.
public enum LedgerChecks {
    /// Every check, by its id.
    public static let all: [Check] = CompiledChecks.all.map { compiled in
        guard let check = try? Check(id: compiled.id, sql: compiled.sql) else {
            preconditionFailure("schema-compiler wrote \(compiled.id) with a header that it had not proved")
        }
        return check
    }
}
