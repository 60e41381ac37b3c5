/// Statements that make SQLite compile what it stored unread: the bodies of triggers, the defaults of columns, the
/// actions of foreign keys.
enum Firing: String, CaseIterable {
    case insert = "INSERT"
    case update = "UPDATE"
    case delete = "DELETE"

    /// The event in the text of a `CREATE TRIGGER`.
    init?(trigger sql: String) {
        for token in Tokens(Array(sql.utf8)).all where token.kind == .word {
            if let event = Firing(rawValue: token.content.uppercased()) {
                self = event
                return
            }
        }
        return nil
    }

    /// The statement that touches all the columns, so that a trigger on any of them is compiled.
    func statement(on table: String, columns: [String]) -> String {
        switch self {
        case .insert: return "INSERT INTO \(table.asIdentifier) DEFAULT VALUES"
        case .update:
            let assignments = columns.map { "\($0.asIdentifier) = \($0.asIdentifier)" }.joined(separator: ", ")
            return "UPDATE \(table.asIdentifier) SET \(assignments)"
        case .delete: return "DELETE FROM \(table.asIdentifier)"
        }
    }
}
