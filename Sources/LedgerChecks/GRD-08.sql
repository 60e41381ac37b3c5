-- title: Like cases treated unlike
-- severity: medium
-- rule: treatment.equal
-- basis: standard
-- message: The ground {code} led to “{decision}” here and to “{other}” in another case of the same election.
SELECT r.seq, min(o.seq) AS other_seq, g.code, r.decision, o.decision AS other
FROM ruling r
JOIN adverse USING (decision)
JOIN ruling_ground g USING (seq)
JOIN ruling_ground h ON h.code = g.code
JOIN ruling o ON o.seq = h.seq AND o.election = r.election AND o.candidacy <> r.candidacy
WHERE o.decision IN ('qualify', 'accept-nomination', 'defect-notice', 'winnow-keep', 'list-preliminary', 'list-formal')
    AND r.replaced_by IS NULL AND o.replaced_by IS NULL
    AND g.code NOT LIKE 'X-%'
GROUP BY r.seq
ORDER BY r.seq;
