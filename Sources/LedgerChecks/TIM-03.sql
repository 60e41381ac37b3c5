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
        e.edition,
        e.parts,
        o.seq AS anchor_seq,
        -- What was not answered yet is counted to the day of the audit.
        coalesce(o.first, a.as_of) AS first,
        coalesce(o.last, a.as_of) AS last,
        o.earliest AS anchor,
        d.days AS required,
        d.defined,
        d.holidays,
        o.earliest + d.days - (d.inclusive = 'no') AS due,
        o.latest + d.days - (d.inclusive = 'no') AS due_latest
    FROM answered o
    CROSS JOIN audit a
    JOIN judging e ON e.seq = o.seq
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.decision'
),
-- A last day on a weekend rolls forward to Monday; day 2 of 1970 was a Saturday. Other holidays are not known here.
rolled AS (
    SELECT
        *,
        due + CASE WHEN holidays = 'count' THEN 0 WHEN due % 7 = 2 THEN 2 WHEN due % 7 = 3 THEN 1 ELSE 0 END AS end_first,
        due_latest + CASE
            WHEN holidays = 'count' THEN 0 WHEN due_latest % 7 = 2 THEN 2 WHEN due_latest % 7 = 3 THEN 1 ELSE 0
        END AS end_last
    FROM dated
)
SELECT
    seq,
    edition,
    parts,
    anchor_seq,
    last - anchor AS days,
    required,
    last - end_first AS late,
    CASE WHEN first > end_last THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN first - end_last = 1 AND defined = 'no' THEN 'info' END AS severity
FROM rolled
WHERE last > end_first
ORDER BY seq;
