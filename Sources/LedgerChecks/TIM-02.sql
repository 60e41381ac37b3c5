-- title: Objection to the voter roll out of time
-- severity: medium
-- rule: roll.objection
-- basis: law
-- message: Objection to the voter roll filed {days} days after its publication; at most {required} are allowed.
-- needs: roll.objection
WITH dated AS (
    SELECT
        o.seq,
        e.edition,
        e.parts,
        c.seq AS anchor_seq,
        o.earliest AS first,
        o.latest AS last,
        c.roll_earliest AS anchor,
        d.days AS required,
        d.defined,
        d.holidays,
        c.roll_earliest + d.days - (d.inclusive = 'no') AS due,
        c.roll_latest + d.days - (d.inclusive = 'no') AS due_latest
    FROM complaint o
    JOIN constituency c ON c.id = o.constituency AND c.replaced_by IS NULL
    JOIN judging e ON e.seq = o.seq
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.objection'
    WHERE o.about = 'voter-roll'
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
