-- title: Objection to the voter roll decided late
-- severity: high
-- rule: roll.decision
-- basis: law
-- message: Objection to the voter roll answered {days} days after it was filed; at most {required} are allowed.
-- needs: roll.decision
WITH answered AS (
    SELECT o.seq, o.election, o.earliest, o.latest, min(r.seq) AS ruling, min(r.earliest) AS first, min(r.latest) AS last
    FROM complaint o
    LEFT JOIN ruling r ON r.request = o.seq
    WHERE o.about = 'voter-roll'
    GROUP BY o.seq
),
dated AS (
    SELECT
        coalesce(o.ruling, o.seq) AS seq,
        o.seq AS anchor_seq,
        -- What was not answered yet is counted to the day of the audit.
        coalesce(o.first, a.as_of) AS first,
        coalesce(o.last, a.as_of) AS last,
        o.earliest AS anchor,
        d.days AS required,
        d.defined,
        o.earliest + d.days - (d.inclusive = 'no') AS due,
        o.latest + d.days - (d.inclusive = 'no') AS due_latest
    FROM answered o
    CROSS JOIN audit a
    JOIN edition e ON e.election = o.election AND o.latest BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.decision'
)
SELECT
    seq,
    anchor_seq,
    last - anchor AS days,
    required,
    last - due AS late,
    CASE WHEN first > due_latest THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN first - due_latest = 1 AND defined = 'no' THEN 'info' END AS severity
FROM dated
WHERE last > due
ORDER BY seq;
