-- title: Report of obstruction, and no investigation
-- severity: high
-- rule: obstruction.investigation
-- basis: law
-- message: {what}.
-- needs: obstruction.investigation
--
-- The duty to investigate begins when the body learns of it. What nobody is on record as having told it is information
-- only.
SELECT
    o.seq,
    e.edition,
    e.parts,
    o.type,
    a.as_of - o.received_latest AS days,
    CASE WHEN o.received_latest IS NULL AND o.received_committee IS NULL
        THEN 'No record that the body that presides over the election was told, and none that it acted'
        ELSE 'The body was told, and the record shows no investigation in the days since'
    END AS what,
    CASE WHEN o.received_latest IS NULL THEN 'info' END AS severity,
    CASE WHEN o.received_latest IS NULL OR a.as_of > o.received_latest + coalesce(d.days, 7) THEN 'certain' ELSE 'possible' END AS certainty
FROM obstruction_report o
CROSS JOIN audit a
JOIN judging e ON e.seq = o.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'obstruction.investigation'
LEFT JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'obstruction.answer'
WHERE NOT EXISTS (SELECT 1 FROM investigation i WHERE i.about IN (SELECT t.other FROM telling t WHERE t.seq = o.seq))
    AND (o.received_latest IS NULL OR a.as_of > o.received_earliest + coalesce(d.days, 7))
GROUP BY o.seq, e.edition
ORDER BY o.seq;
