-- title: Voter roll published late
-- severity: high
-- rule: roll.published
-- basis: law
-- message: Voter roll published {distance}; at least {required} required.
-- needs: roll.published
WITH dated AS (
    SELECT
        c.seq,
        e.edition,
        n.seq AS polling_seq,
        NULL AS candidacy,
        coalesce(min(p.earliest), c.roll_earliest) AS first,
        coalesce(min(p.latest), c.roll_latest) AS last,
        n.polling,
        d.days AS required,
        d.defined,
        n.polling - d.days - (d.inclusive = 'no') AS due
    FROM constituency c
    JOIN election n ON n.id = c.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
    LEFT JOIN publication p ON p.constituency = c.id AND +p.what = 'voter-roll'
    JOIN edition e ON e.election = c.election AND n.polling BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.published'
        AND coalesce(d.election_type, n.type) = n.type AND n.type <> 'by-election'
    WHERE c.replaced_by IS NULL
    GROUP BY c.seq, d.label
)
SELECT
    seq,
    edition,
    polling_seq,
    candidacy,
    polling - last AS days,
    CASE WHEN last <= polling THEN (polling - last) || ' days before polling day'
        ELSE (last - polling) || ' days after polling day' END AS distance,
    required,
    last AS published_day,
    polling AS polling_day,
    last - due AS late,
    CASE WHEN first > due THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN first - due = 1 AND defined = 'no' THEN 'info' END AS severity
FROM dated
WHERE last > due
ORDER BY seq;
