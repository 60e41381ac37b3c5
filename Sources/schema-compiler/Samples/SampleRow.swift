/// Finds values that a table takes, by trying: what SQLite says about a failure tells which columns to vary together.
struct SampleRow {
    private let columns: [SampleColumn]
    /// Which candidate each column is at.
    private var choice: [Int]
    /// Columns that were named in one failure are counted through together.
    private var groups: [Set<Int>] = []

    init(_ columns: [SampleColumn]) {
        self.columns = columns
        choice = columns.map { _ in 0 }
    }

    /// Inserts a row.
    ///
    /// - Returns: what SQLite said at last where no row was found within the tries; nil where one was inserted.
    static func insert(into table: String, row: Int, tries: Int, on scratch: Scratch) throws(Diagnostic) -> String? {
        let columns = try SampleColumn.all(of: table, row: row, on: scratch)
        guard !columns.isEmpty, columns.allSatisfy({ !$0.candidates.isEmpty }) else { return "no value fits" }
        let names = columns.map(\.name.asIdentifier).joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let statement: Prepared
        do throws(SQLiteFailure) {
            statement = try scratch.prepare(
                "INSERT INTO \(table.asIdentifier) (\(names)) VALUES (\(places))".utf8CString[...])
        } catch {
            return error.message
        }
        var sample = SampleRow(columns)
        var message = ""
        for _ in 0..<tries {
            do throws(SQLiteFailure) {
                try statement.insert(sample.values)
                return nil
            } catch {
                message = error.message
            }
            guard sample.advance(message) else { break }
        }
        return message
    }

    private var values: [SampleValue] { zip(columns, choice).map { $0.candidates[$1] } }

    /// Goes on to the next values of the columns that the failure speaks of; false where all were tried.
    private mutating func advance(_ message: String) -> Bool {
        var named = Set(
            columns.indices.filter { index in
                Tokens(Array(message.utf8)).all.contains { $0.isName(columns[index].name) }
            })
        if named.isEmpty { named = Set(columns.indices) }
        var group = named
        for other in groups where !other.isDisjoint(with: named) { group.formUnion(other) }
        if !groups.contains(group) {
            groups.removeAll { !$0.isDisjoint(with: group) }
            groups.append(group)
            // The values at hand failed; counting begins anew so that the larger group is gone through completely.
            if group.count > 1 { group.forEach { choice[$0] = 0 } }
        }
        for index in group.sorted() {
            choice[index] += 1
            if choice[index] < columns[index].candidates.count { return true }
            choice[index] = 0
        }
        return false
    }
}
