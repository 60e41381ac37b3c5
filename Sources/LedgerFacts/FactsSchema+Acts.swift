extension FactsSchema {
    /// What stands, as an audit sees it: filled only when an audit asks.
    static let acts = ([act] + FactTable.all.map(\.createTable) + actIndexes).joined(separator: "\n")

    /// The entries that tell of what an entry tells of, itself among them, as the nearest account is judged for all.
    static let telling = """
        CREATE TEMP VIEW telling AS
        SELECT a.seq, b.seq AS other FROM main.act a
        JOIN main.act b ON b.event = a.event AND coalesce(b.rival_of, b.seq) = coalesce(a.rival_of, a.seq)
        UNION ALL
        SELECT seq, seq FROM main.act;
        """

    /// Which editions judge an act: one row for each that overlaps the days on which it may have happened, the days
    /// behind that of the audit left out; any day where none is known. `parts` counts them, and one more where some of the days lie under none.
    static let judging = """
        CREATE TEMP VIEW judging AS
        SELECT a.seq, e.edition, e.profile, e.version,
            (
                SELECT count(*) + (sum(min(o.last, a.until) - max(o.first, a.earliest) + 1) <= a.until - a.earliest)
                FROM edition o
                WHERE o.election = a.election AND o.last >= a.earliest AND o.first <= a.until
            ) AS parts
        FROM (
            SELECT seq, election, coalesce(earliest, -1000000) AS earliest,
                max(coalesce(earliest, -1000000), min(coalesce(latest, 4000000), (SELECT as_of FROM audit))) AS until
            FROM act
        ) a
        JOIN edition e ON e.election = a.election AND e.last >= a.earliest AND e.first <= a.until;
        """

    /// The indexes that only an audit needs; a long fill does without them and makes them at its end.
    public static let actIndexes = indexesOfAct + FactTable.all.flatMap(\.createIndexes)

    /// Takes those indexes away.
    public static let dropActIndexes =
        ["DROP INDEX IF EXISTS act_by_candidacy;", "DROP INDEX IF EXISTS act_by_event;"]
        + FactTable.all.flatMap(\.dropIndexes)

    /// The columns of `act`, in order.
    package static let actColumns = [
        "seq", "kind", "id", "recorded", "earliest", "latest", "election", "constituency", "candidacy", "committee",
        "source", "seen", "event", "rival_of", "replaced_by", "corrections", "damaged",
    ]

    private static let act = """
        -- One row for each entry that stands: what is common to all kinds. Days are counted from 1970-01-01; an open
        -- end is a day beyond every calendar, and both are NULL where the date is not known.
        CREATE TABLE act (
            seq INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            id TEXT,
            -- The day on which it was recorded, UTC.
            recorded INTEGER NOT NULL,
            earliest INTEGER,
            latest INTEGER,
            election TEXT,
            constituency TEXT,
            candidacy TEXT,
            -- The body that acted, where the kind names one.
            committee TEXT,
            -- Who says so; NULL for the ledger's own committee.
            source TEXT,
            -- What the recorder had in hand: original, copy, excerpt or report.
            seen TEXT NOT NULL,
            event TEXT,
            -- The account of the same event that is judged in its place: the one nearest to the original.
            rival_of INTEGER,
            -- The entry that amends or supersedes it.
            replaced_by INTEGER,
            -- How many corrections gave it the content it has.
            corrections INTEGER NOT NULL,
            -- 1 where a text holds U+FFFD, the sign of letters lost in decoding.
            damaged INTEGER NOT NULL
        ) STRICT;

        -- What the audit was asked: one row.
        CREATE TABLE audit (as_of INTEGER NOT NULL) STRICT;

        -- By which edition of a profile an election is judged on which days; edition numbers the rows.
        CREATE TABLE edition (
            election TEXT NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            profile TEXT NOT NULL,
            version INTEGER NOT NULL,
            edition INTEGER NOT NULL UNIQUE,
            PRIMARY KEY (election, first)
        ) STRICT, WITHOUT ROWID;

        -- Decisions that keep or put somebody out.
        CREATE TABLE adverse (decision TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO adverse VALUES
            ('not-qualify'), ('refuse-forms'), ('refuse-nomination'), ('not-entertained'), ('omit-preliminary'),
            ('winnow-cut'), ('omit-formal'), ('strike-off'), ('exclude-unspecified'), ('cancel'),
            ('refuse-pending-appeal'), ('sanction'), ('revoke');

        -- Bodies that decide by a vote of their members. Others do where a profile lays down a quorum for their type, or
        -- the record gives them one or several members.
        CREATE TABLE collegial (type TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO collegial VALUES ('election-committee'), ('standing-committee'), ('legislature');
        """

    private static let indexesOfAct = [
        "CREATE INDEX IF NOT EXISTS act_by_candidacy ON act (candidacy, kind) WHERE candidacy IS NOT NULL;",
        "CREATE INDEX IF NOT EXISTS act_by_event ON act (event) WHERE event IS NOT NULL;",
    ]
}
