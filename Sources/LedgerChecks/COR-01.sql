-- title: Decision replaced twice, or without a reason
-- severity: critical
-- rule: record.correction
-- basis: standard
-- message: {what}.
SELECT
    r.seq,
    r.supersedes AS earlier_seq,
    min(o.seq) AS other_seq,
    'This ruling and another both replace the same earlier one' AS what,
    NULL AS silence
FROM ruling r
JOIN act a ON a.seq = r.seq
JOIN ruling o ON o.supersedes = r.supersedes AND o.seq < r.seq
JOIN act b ON b.seq = o.seq
-- Two accounts of one ruling are one.
WHERE coalesce(a.rival_of, a.seq) <> coalesce(b.rival_of, b.seq)
GROUP BY r.seq
UNION ALL
SELECT r.seq, r.supersedes, NULL, 'This ruling replaces an earlier one, and the record shows neither ground nor facts for that',
    'grounds'
FROM ruling r
WHERE r.supersedes IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq)
    AND NOT EXISTS (SELECT 1 FROM ruling_fact f WHERE f.seq = r.seq)
    -- A defect that was cured is a reason, and so is what the ruling answers.
    AND coalesce(r.cured, 'no') = 'no'
    AND NOT EXISTS (SELECT 1 FROM act q WHERE q.seq = r.request AND q.kind IN ('complaint', 'appeal', 'judgment'))
UNION ALL
SELECT n.seq, n.amends, min(o.seq), 'This entry and another both amend the same earlier one', NULL
FROM election n
JOIN election o ON o.amends = n.amends AND o.seq < n.seq
GROUP BY n.seq
ORDER BY 1;
