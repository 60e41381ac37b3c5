/// The tables that everything but the evidence is asked of: lists, references, duplicates, checks.
///
/// Facts are derived from entries and can be thrown away at any time.
public enum FactsSchema {
    public static let sql = """
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            hash BLOB NOT NULL,
            kind TEXT NOT NULL,
            at TEXT NOT NULL,
            id TEXT,
            effective TEXT,
            source TEXT,
            seen TEXT,
            election TEXT,
            constituency TEXT,
            candidacy TEXT,
            event TEXT
        ) STRICT;
        CREATE INDEX entry_by_id ON entry (kind, id) WHERE id IS NOT NULL;
        CREATE INDEX entry_by_candidacy ON entry (candidacy) WHERE candidacy IS NOT NULL;
        """
}
