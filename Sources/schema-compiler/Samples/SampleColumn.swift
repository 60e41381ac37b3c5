/// A column and the values that it may be worth trying, likeliest first.
struct SampleColumn {
    let name: String
    let candidates: [SampleValue]

    /// The columns of a table that an `INSERT` names.
    static func all(of table: String, row: Int, on scratch: Scratch) throws(Diagnostic) -> [SampleColumn] {
        let sql = try scratch.query(
            "SELECT group_concat(sql, ' ') FROM sqlite_schema WHERE tbl_name = \(table.asLiteral)")
        let literals = Literals(sql.first?.first ?? "")
        let parents = try scratch.query(
            "SELECT \"from\", \"table\", coalesce(\"to\", '') FROM pragma_foreign_key_list(\(table.asLiteral))")
        let columns = try scratch.query(
            "SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(\(table.asLiteral)) WHERE hidden = 0")
        var result: [SampleColumn] = []
        for column in columns {
            let name = column[0]
            var candidates: [SampleValue] = []
            for parent in parents where parent[0].lowercased() == name.lowercased() {
                candidates += try values(ofParent: parent[1], column: parent[2], on: scratch)
            }
            if column[1].uppercased() == "INTEGER" || column[1].uppercased() == "INT" {
                let newest = try scratch.query("SELECT max(\(name.asIdentifier)) FROM \(table.asIdentifier)")
                candidates += Int64(newest.first?.first ?? "").map { [.integer($0 + 1)] } ?? [.integer(1), .integer(0)]
            }
            candidates += literals.candidates(ofType: column[1].uppercased(), row: row)
            if column[2] == "0" { candidates.append(.null) }
            var seen: Set<SampleValue> = []
            result.append(SampleColumn(name: name, candidates: candidates.filter { seen.insert($0).inserted }))
        }
        return result
    }

    private static func values(
        ofParent table: String, column: String, on scratch: Scratch
    ) throws(Diagnostic) -> [SampleValue] {
        let key = "SELECT name FROM pragma_table_xinfo(\(table.asLiteral)) WHERE pk = 1"
        let named = column.isEmpty ? try scratch.query(key).first?.first ?? "rowid" : column
        // The parent may not exist yet, or be a view.
        let rows = try? scratch.run(
            "SELECT typeof(k), CASE typeof(k) WHEN 'blob' THEN hex(k) ELSE k END "
                + "FROM (SELECT \(named.asIdentifier) AS k FROM \(table.asIdentifier) LIMIT 2)")
        return (rows ?? []).compactMap { row in
            switch row[0] {
            case "integer": Int64(row[1]).map(SampleValue.integer)
            case "real": Double(row[1]).map(SampleValue.real)
            case "text": .text(row[1])
            case "blob": Literals.bytes(ofHexadecimal: row[1]).map(SampleValue.blob)
            default: nil
            }
        }
    }
}
