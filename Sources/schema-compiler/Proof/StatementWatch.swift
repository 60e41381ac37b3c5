/// Compares a scratch database before and after one statement: what no authorizer is asked about shows in the result.
struct StatementWatch {
    private let scratch: Scratch
    private let protected: Set<String>
    private let definitions: [[String]]
    private let contents: [[String]]
    /// Rows by table; empty where none are watched.
    private let counts: [String: Int]

    /// Notes the state before the statement, that of rows only where asked.
    init(_ scratch: Scratch, protected: Set<String>, rows: Bool) throws(Diagnostic) {
        self.scratch = scratch
        self.protected = protected
        definitions = try scratch.definitions(of: protected)
        contents = rows ? try scratch.contents(of: protected) : []
        counts = rows ? try Self.counts(scratch) : [:]
    }

    /// - Throws: `Diagnostic` at the statement where it left something that may not be.
    func check(_ statement: Statement, of source: Source) throws(Diagnostic) {
        if let table = try scratch.tablesThatAreNotStrict().first {
            throw source.diagnostic(
                at: statement.start,
                "The table “\(table)” is not STRICT, so that its columns would hold values of any type. Write STRICT "
                    + "behind its closing parenthesis.")
        }
        let changed = zip(definitions, try scratch.definitions(of: protected)).first { $0 != $1 }
        if let changed {
            throw source.diagnostic(
                at: statement.start,
                "The statement changes how the protected table “\(changed.0[0])” is defined, in \(changed.0[1]) "
                    + "“\(changed.0[2])”. Leave what it refers to.")
        }
        guard !counts.isEmpty else { return }
        guard try scratch.contents(of: protected) == contents else {
            throw source.diagnostic(
                at: statement.start, "The statement changes rows of a protected table. Leave them as they are.")
        }
        try checkDrop(statement, of: source)
    }

    /// Dropping a parent deletes its rows first, and with them, silently, the rows that refer to them.
    private func checkDrop(_ statement: Statement, of source: Source) throws(Diagnostic) {
        guard let drop = statement.drop, drop.kind == "TABLE" else { return }
        let after = try Self.counts(scratch)
        for (table, count) in counts.sorted(by: { $0.key < $1.key }) where !drop.name.isName(table) {
            guard after[table] != count else { continue }
            throw source.diagnostic(
                at: statement.start,
                "Dropping “\(drop.name.content)” changes rows of “\(table)”, which refers to it. Rebuild “\(table)” first, "
                    + "without the reference.")
        }
    }

    private static func counts(_ scratch: Scratch) throws(Diagnostic) -> [String: Int] {
        var counts: [String: Int] = [:]
        for table in try scratch.tables() { counts[table] = try scratch.rowCount(of: table) }
        return counts
    }
}
