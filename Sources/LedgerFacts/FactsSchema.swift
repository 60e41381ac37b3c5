/// What is queried: typed tables derived from verified entries, in a database of their own that may be thrown away.
public enum FactsSchema {
    /// The statements that make an empty facts database.
    public static let sql = """
        -- One row per entry. Dates are text, YYYY-MM-DD and on; a fact that a reported entry states carries its source.
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            hash BLOB,
            kind TEXT,
            at TEXT,
            id TEXT,
            effective TEXT,
            source TEXT,
            seen TEXT,
            election TEXT,
            constituency TEXT,
            candidacy TEXT,
            event TEXT
        ) STRICT;
        CREATE INDEX entry_by_kind_and_id ON entry (kind, id);
        CREATE INDEX entry_by_candidacy ON entry (candidacy);
        """
}
