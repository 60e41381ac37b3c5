/// Whether tables that are evidence still defend themselves: each way to change history is tried and undone.
enum Probes {
    /// The ways that the tables refuse, `entries: UPDATE bytes`. They must hold rows, else nothing fires.
    static func refused(by tables: Set<String>, on scratch: Scratch) throws(Diagnostic) -> Set<String> {
        var refused: Set<String> = []
        for table in tables.sorted() {
            for (name, statement) in try attempts(table, on: scratch) {
                try scratch.query("SAVEPOINT probe")
                if (try? scratch.run(statement)) == nil { refused.insert("\(table): \(name)") }
                // The failure may have rolled back more than itself.
                _ = try? scratch.run("ROLLBACK TO probe")
                _ = try? scratch.run("RELEASE probe")
            }
        }
        return refused
    }

    private static func attempts(_ table: String, on scratch: Scratch) throws(Diagnostic) -> [(String, String)] {
        let name = table.asIdentifier
        let columns = try scratch.columns(of: table)
        let list = columns.map(\.asIdentifier).joined(separator: ", ")
        let keys = try scratch.query(
            "SELECT name FROM pragma_table_xinfo(\(table.asLiteral)) WHERE pk = 1 AND type = 'INTEGER'")
        var attempts = [
            ("DELETE", "DELETE FROM \(name)"),
            ("REPLACE", "REPLACE INTO \(name) (\(list)) SELECT \(list) FROM \(name)"),
        ]
        for unquoted in columns {
            let column = unquoted.asIdentifier
            attempts.append(("UPDATE \(unquoted)", "UPDATE \(name) SET \(column) = \(column)"))
            attempts.append(
                (
                    "upsert of \(unquoted)",
                    "INSERT INTO \(name) (\(list)) SELECT \(list) FROM \(name) WHERE true "
                        + "ON CONFLICT DO UPDATE SET \(column) = excluded.\(column)"
                ))
        }
        if let key = keys.first?.first {
            let values = columns.map { $0 == key ? "max(\($0.asIdentifier)) + 1000" : $0.asIdentifier }
            attempts.append(
                ("gap", "INSERT INTO \(name) (\(list)) SELECT \(values.joined(separator: ", ")) FROM \(name)"))
        }
        return attempts
    }
}
