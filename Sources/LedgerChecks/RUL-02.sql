-- title: Refusal without any ground
-- severity: critical
-- rule: ruling.ground
-- basis: standard
-- message: The record shows no ground for this decision ({decision}).
--
-- Rulings, and the refusals that published files tell of: each counted once, at the date on which it was first seen,
-- and only where a file of grounds of that election is on record, since a file without grounds says nothing about them. A
-- ruling of the same candidacy that gives its ground answers for what a file tells of.
WITH grounded AS MATERIALIZED (
    SELECT DISTINCT election FROM observation WHERE type = 'ground' AND file_digest IS NOT NULL
)
SELECT r.seq, NULL AS edition, NULL AS parts, r.decision, 'grounds' AS silence
FROM ruling r
JOIN adverse USING (decision)
WHERE NOT EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq)
UNION ALL
SELECT o.seq, e.edition, e.parts, m.gloss, NULL
FROM observation o
JOIN judging e ON e.seq = o.seq
JOIN status_map m ON m.profile = e.profile AND m.version = e.version AND m.system = o.status_system
    AND m.code = o.status_code AND m.refusal = 'yes'
WHERE o.type = 'status'
    AND NOT EXISTS (SELECT 1 FROM observation g WHERE g.candidacy = o.candidacy AND g.type = 'ground')
    AND NOT EXISTS (
        SELECT 1 FROM ruling r JOIN adverse USING (decision) JOIN ruling_ground g USING (seq)
        WHERE r.candidacy = o.candidacy
    )
    AND o.election IN (SELECT election FROM grounded)
    -- One refusal is found once, at the date on which it was first seen.
    AND NOT EXISTS (
        SELECT 1 FROM observation p
        JOIN status_map q ON q.profile = m.profile AND q.version = m.version AND q.system = p.status_system
            AND q.code = p.status_code AND q.refusal = 'yes'
        WHERE p.candidacy = o.candidacy AND p.type = 'status' AND p.as_of_latest < o.as_of_earliest
    )
ORDER BY 1;
