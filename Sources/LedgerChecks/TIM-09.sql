-- title: Rule made known after the window it governs had opened
-- severity: medium
-- rule: rule.stable
-- basis: standard
-- message: {what} on {known_day}, when nominations had been open since {opened_day} at the latest.
--
-- Asked for each election by itself: one whose window opened later is not touched. A rule counts from the day on which it
-- was published, where that is on record; a mention and a reprint publish nothing. A standard of elections, not law: rules
-- do not change in the course of the procedure that they govern.
WITH governed AS (
    SELECT i.seq, g.election AS named, n.id AS election, n.seq AS election_seq, n.level,
        n.nominations_open_earliest AS open_first, n.nominations_open_latest AS open_last,
        n.nominations_close_latest AS closed, i.earliest AS first, i.latest AS last,
        'The reading of “' || i.term || '” was first published' AS what, NULL AS publication
    FROM interpretation i
    JOIN interpretation_election g USING (seq)
    JOIN election n ON (n.id = g.election OR n.part_of = g.election) AND n.replaced_by IS NULL
    WHERE i.effect IN ('prohibits', 'permits')
    UNION ALL
    SELECT r.seq, r.election, n.id, n.seq, n.level, n.nominations_open_earliest, n.nominations_open_latest,
        n.nominations_close_latest, coalesce(min(p.earliest), r.earliest), coalesce(min(p.latest), r.latest),
        CASE WHEN p.seq IS NULL THEN 'The campaign rule was made' ELSE 'The campaign rule was first published' END,
        min(p.seq)
    FROM ruling r
    JOIN election n ON (n.id = r.election OR n.part_of = r.election) AND n.replaced_by IS NULL
    LEFT JOIN publication p ON p.publishes = r.seq AND p.extent <> 'mention'
    WHERE r.decision = 'campaign-rule'
    GROUP BY r.seq, n.seq
    UNION ALL
    SELECT p.seq, p.election, n.id, n.seq, n.level, n.nominations_open_earliest, n.nominations_open_latest,
        n.nominations_close_latest, p.earliest, p.latest, 'The rule was first published', NULL
    FROM publication p
    JOIN election n ON (n.id = p.election OR n.part_of = p.election) AND n.replaced_by IS NULL
    WHERE p.what = 'rule' AND p.extent <> 'mention' AND p.reprints IS NULL
        AND NOT EXISTS (SELECT 1 FROM ruling r WHERE r.seq = p.publishes AND r.decision = 'campaign-rule')
        AND NOT EXISTS (
            SELECT 1 FROM publication o
            WHERE o.what = 'rule' AND o.text_digest = p.text_digest AND o.earliest < p.earliest
        )
)
SELECT
    g.seq,
    g.election_seq,
    o.seq AS round_seq,
    g.publication AS publication_seq,
    g.election,
    g.what,
    g.first AS known_day,
    g.open_last AS opened_day,
    CASE WHEN g.first > g.open_last THEN 'certain' ELSE 'possible' END AS certainty
FROM governed g
LEFT JOIN election o ON o.id = g.named AND o.id <> g.election AND o.replaced_by IS NULL
WHERE g.last > g.open_first
    AND (g.closed IS NULL OR g.first <= g.closed)
    -- A round has no window of its own where the elections that are part of it are on record.
    AND NOT (g.level = 'round' AND EXISTS (SELECT 1 FROM election p WHERE p.part_of = g.election AND p.replaced_by IS NULL))
ORDER BY g.seq, g.election_seq;
