/// A table of facts: one row for each entry of a kind, or for each member of an array in it.
///
/// It holds what stands: of a corrected entry what the correction says, of a voided one nothing.
public struct FactTable: Hashable, Sendable {
    public let name: String
    public let kind: String
    /// The array whose members are the rows; nil where the entry is the row.
    public let member: String?
    public let columns: [FactColumn]
    /// What is looked up, besides `seq`.
    let indexes: [String]

    init(_ name: String, of kind: String, each member: String? = nil, _ columns: [FactColumn], by indexes: [String]) {
        self.name = name
        self.kind = kind
        self.member = member
        self.columns = columns
        self.indexes = indexes
    }

    /// The columns that come before those of the kind.
    public var leading: [String] { member == nil ? Self.scope : ["seq", "place"] }

    /// What every entry has: its place, its id, what it is about, and the days on which it may have happened.
    private static let scope = [
        "seq", "id", "election", "constituency", "candidacy", "earliest", "latest", "replaced_by",
    ]

    /// All columns of SQL, in order.
    public var names: [String] { leading + columns.flatMap(\.names) }

    public var createTable: String {
        let own = columns.flatMap(\.sql)
        if member != nil {
            let lines = ["seq INTEGER NOT NULL", "place INTEGER NOT NULL"] + own + ["PRIMARY KEY (seq, place)"]
            return "CREATE TABLE \(name) (\(lines.joined(separator: ", "))) STRICT, WITHOUT ROWID;"
        }
        let lines =
            [
                "seq INTEGER PRIMARY KEY", "id TEXT", "election TEXT", "constituency TEXT", "candidacy TEXT",
                "earliest INTEGER", "latest INTEGER", "replaced_by INTEGER",
            ] + own
        return "CREATE TABLE \(name) (\(lines.joined(separator: ", "))) STRICT;"
    }

    public var createIndexes: [String] {
        indexes.map { "CREATE INDEX IF NOT EXISTS \(name)_by_\($0) ON \(name) (\($0)) WHERE \($0) IS NOT NULL;" }
    }

    public var dropIndexes: [String] { indexes.map { "DROP INDEX IF EXISTS \(name)_by_\($0);" } }
}

extension FactTable {
    /// Every table, those of one kind beside each other.
    public static let all: [FactTable] = frame + standing + decisions + lists + words + remedies + reports
}
