-- title: Rule made known after the window it governs had opened
-- severity: medium
-- rule: rule.stable
-- basis: standard
-- message: {what} first published on {published_day}, when nominations had been open since {opened_day} at the latest.
--
-- Asked for each election by itself: one whose window opened later is not touched. A standard of elections, not law:
-- rules do not change in the course of the procedure that they govern.
WITH governed AS (
    SELECT i.seq, g.election AS named, n.id AS election, n.seq AS election_seq, n.level,
        n.nominations_open_earliest AS open_first, n.nominations_open_latest AS open_last,
        n.nominations_close_latest AS closed, i.earliest AS first, i.latest AS last,
        'The reading of “' || i.term || '” was' AS what
    FROM interpretation i
    JOIN interpretation_election g USING (seq)
    JOIN election n ON (n.id = g.election OR n.part_of = g.election) AND n.replaced_by IS NULL
    WHERE i.effect IN ('prohibits', 'permits')
    UNION ALL
    SELECT r.seq, r.election, n.id, n.seq, n.level, n.nominations_open_earliest, n.nominations_open_latest,
        n.nominations_close_latest, r.earliest, r.latest, 'The campaign rule was'
    FROM ruling r
    JOIN election n ON (n.id = r.election OR n.part_of = r.election) AND n.replaced_by IS NULL
    WHERE r.decision = 'campaign-rule'
)
SELECT
    g.seq,
    g.election_seq,
    o.seq AS round_seq,
    g.election,
    g.what,
    g.first AS published_day,
    g.open_last AS opened_day,
    CASE WHEN g.first > g.open_last THEN 'certain' ELSE 'possible' END AS certainty
FROM governed g
LEFT JOIN election o ON o.id = g.named AND o.id <> g.election AND o.replaced_by IS NULL
WHERE g.last > g.open_first
    AND (g.closed IS NULL OR g.first <= g.closed)
    -- A round has no window of its own where the elections that are part of it are on record.
    AND NOT (g.level = 'round' AND EXISTS (SELECT 1 FROM election p WHERE p.part_of = g.election AND p.replaced_by IS NULL))
ORDER BY g.seq, g.election_seq;
