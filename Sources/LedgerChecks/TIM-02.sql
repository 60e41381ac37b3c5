-- title: Objection to the voter roll out of time
-- severity: medium
-- rule: roll.objection
-- basis: law
-- message: Objection to the voter roll filed {days} days after its publication; at most {required} are allowed.
-- needs: roll.objection
WITH dated AS (
    SELECT
        o.seq,
        c.seq AS anchor_seq,
        o.earliest AS first,
        o.latest AS last,
        c.roll_earliest AS anchor,
        d.days AS required,
        d.defined,
        c.roll_earliest + d.days - (d.inclusive = 'no') AS due,
        c.roll_latest + d.days - (d.inclusive = 'no') AS due_latest
    FROM complaint o
    JOIN constituency c ON c.id = o.constituency AND c.replaced_by IS NULL
    JOIN edition e ON e.election = o.election AND o.latest BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.objection'
    WHERE o.about = 'voter-roll'
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
