/// One question put to the facts: a `SELECT` whose rows are findings.
public struct Check: Hashable, Sendable {
    /// The file's name without its ending, `DAT-03`.
    public let id: String
    /// One line for people.
    public let title: String
    public let severity: Severity
    /// The key of the rule in the profile that the check rests on, `record.delay`.
    public let rule: String
    public let basis: Basis
    /// The whole text of the file, header included, so that SQLite's offsets are the file's.
    public let sql: String

    public init(id: String, title: String, severity: Severity, rule: String, basis: Basis, sql: String) {
        self.id = id
        self.title = title
        self.severity = severity
        self.rule = rule
        self.basis = basis
        self.sql = sql
    }
}
