/// The tables that everything but the evidence is asked of: lists, references, duplicates, checks.
///
/// Facts are derived from entries and can be thrown away at any time.
public enum FactsSchema {
    /// All that a check can ask.
    public static let sql = tables + "\n" + views

    /// What each connection makes for itself: a view of a database could be of anybody's making, and is not read.
    public static let views = judging + "\n" + telling

    /// All tables: those that every recording extends, and those that only an audit fills.
    public static let tables =
        ([entries] + entryIndexes).joined(separator: "\n") + "\n" + rules + "\n" + states + "\n" + acts

    /// The indexes that a long catching up does without and makes at its end.
    public static let entryIndexes = [
        "CREATE INDEX IF NOT EXISTS entry_by_id ON entry (kind, id) WHERE id IS NOT NULL;",
        "CREATE INDEX IF NOT EXISTS entry_by_list ON entry (constituency) WHERE kind = 'list';",
        "CREATE INDEX IF NOT EXISTS entry_by_candidacy ON entry (candidacy) WHERE candidacy IS NOT NULL;",
        "CREATE INDEX IF NOT EXISTS reference_by_target ON reference (target);",
    ]

    /// Takes those indexes away.
    public static let dropEntryIndexes = [
        "DROP INDEX IF EXISTS entry_by_id;", "DROP INDEX IF EXISTS entry_by_list;",
        "DROP INDEX IF EXISTS entry_by_candidacy;", "DROP INDEX IF EXISTS reference_by_target;",
    ]

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

        -- Which entry speaks of which earlier one, and where it says so.
        CREATE TABLE reference (
            seq INTEGER NOT NULL,
            path TEXT NOT NULL,
            target INTEGER NOT NULL
        ) STRICT;

        -- Which entry names a candidacy elsewhere than in its own scope: lists, results, substitutions.
        CREATE TABLE mention (
            candidacy TEXT NOT NULL,
            seq INTEGER NOT NULL,
            PRIMARY KEY (candidacy, seq)
        ) STRICT, WITHOUT ROWID;
        """
}
