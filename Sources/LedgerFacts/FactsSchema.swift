/// The tables that everything but the evidence is asked of: lists, references, duplicates, checks.
///
/// Facts are derived from entries and can be thrown away at any time.
public enum FactsSchema {
    /// All tables: those that every recording extends, and those that only an audit fills.
    public static let sql = entries + "\n" + rules + "\n" + states + "\n" + acts

    static let entries = """
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
        CREATE INDEX list_by_constituency ON entry (constituency) WHERE kind = 'list';
        CREATE INDEX entry_by_candidacy ON entry (candidacy) WHERE candidacy IS NOT NULL;

        -- Which entry speaks of which earlier one, and where it says so.
        CREATE TABLE reference (
            seq INTEGER NOT NULL,
            path TEXT NOT NULL,
            target INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX reference_by_target ON reference (target);

        -- Which entry names a candidacy elsewhere than in its own scope: lists, results, substitutions.
        CREATE TABLE mention (
            candidacy TEXT NOT NULL,
            seq INTEGER NOT NULL,
            PRIMARY KEY (candidacy, seq)
        ) STRICT, WITHOUT ROWID;
        """
}
