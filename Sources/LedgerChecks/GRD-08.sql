-- title: Like cases treated unlike
-- severity: medium
-- rule: treatment.equal
-- basis: standard
-- message: The ground {code} led to “{decision}” here and to “{other}” in another case of the same election.
--
-- The same ground in one election: refused here, let in or given time to cure there. Who had such time as well was treated
-- alike in that.
WITH lenient AS (
    SELECT o.election, g.code, o.decision, min(o.seq) AS seq, min(o.candidacy) AS one, max(o.candidacy) AS another
    FROM ruling o
    JOIN ruling_ground g USING (seq)
    WHERE o.decision IN ('qualify', 'accept-nomination', 'defect-notice', 'winnow-keep', 'list-preliminary', 'list-formal')
        AND o.replaced_by IS NULL AND g.code NOT LIKE 'X-%'
    GROUP BY o.election, g.code, o.decision
)
SELECT r.seq, min(l.seq) AS other_seq, g.code, r.decision, l.decision AS other
FROM ruling r
JOIN adverse USING (decision)
JOIN ruling_ground g USING (seq)
JOIN lenient l ON l.election = r.election AND l.code = g.code
WHERE r.replaced_by IS NULL AND (l.one <> r.candidacy OR l.another <> r.candidacy)
    AND NOT (l.decision = 'defect-notice' AND EXISTS (
        SELECT 1 FROM ruling d JOIN ruling_ground h USING (seq)
        WHERE d.candidacy = r.candidacy AND d.decision = 'defect-notice' AND h.code = g.code AND d.earliest <= r.latest
    ))
GROUP BY r.seq
ORDER BY r.seq;
