/// What a scratch database says about its own schema.
extension Scratch {
    struct Trigger {
        let name: String
        let table: String
        let sql: String
    }

    /// The tables that migrations made.
    func tables() throws(Diagnostic) -> [String] {
        try query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
            .map { $0[0] }
    }

    func views() throws(Diagnostic) -> [String] {
        try query("SELECT name FROM sqlite_schema WHERE type = 'view'").map { $0[0] }
    }

    func triggers() throws(Diagnostic) -> [Trigger] {
        try query("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .map { Trigger(name: $0[0], table: $0[1], sql: $0[2]) }
    }

    /// The columns of a table or view that can be written.
    func columns(of table: String) throws(Diagnostic) -> [String] {
        try query("SELECT name FROM pragma_table_xinfo(\(table.asLiteral)) WHERE hidden = 0").map { $0[0] }
    }

    /// Tables whose columns hold values of any type.
    func tablesThatAreNotStrict() throws(Diagnostic) -> [String] {
        try query("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0")
            .map { $0[0] }.filter { !$0.hasPrefix("sqlite_") }
    }

    /// The texts of the tables and of the triggers on them.
    func definitions(of tables: Set<String>) throws(Diagnostic) -> [[String]] {
        try query(
            "SELECT tbl_name, type, name, sql FROM sqlite_schema WHERE type IN ('table', 'trigger') ORDER BY 1, 2, 3"
        ).filter { tables.contains($0[0].lowercased()) }
    }

    /// Every value of the tables.
    func contents(of tables: Set<String>) throws(Diagnostic) -> [[String]] {
        var rows: [[String]] = []
        for table in tables.sorted() {
            let columns = try columns(of: table).map { "quote(\($0.asIdentifier))" }.joined(separator: ", ")
            rows += try query("SELECT \(columns) FROM \(table.asIdentifier)").map { [table] + $0 }
        }
        return rows
    }

    func rowCount(of table: String) throws(Diagnostic) -> Int {
        Int(try query("SELECT count(*) FROM \(table.asIdentifier)").first?.first ?? "") ?? 0
    }
}
