-- title: “Majority of opinions” without counts, or no agreement and no pre-election
-- severity: high
-- rule: winnowing.opinion
-- basis: law
-- message: {what}.
-- needs: winnowing.opinion
SELECT
    r.seq,
    e.edition,
    e.parts,
    max(d.seq) AS deliberation_seq,
    CASE
        WHEN max(d.agreement = 'no') = 1 THEN 'The voter groups did not agree, and the record shows no pre-election'
        ELSE 'The cut rests on the opinion of the majority, and the record shows no counts'
    END AS what,
    CASE WHEN max(d.agreement = 'no') = 1 THEN NULL ELSE 'evidence' END AS silence
FROM ruling r
LEFT JOIN deliberation d ON d.constituency = r.constituency AND d.earliest <= r.latest
JOIN judging e ON e.seq = r.seq
WHERE r.decision = 'winnow-cut' AND coalesce(r.method, 'majority-opinion') = 'majority-opinion'
    AND NOT EXISTS (SELECT 1 FROM pre_election p WHERE p.constituency = r.constituency)
GROUP BY r.seq, e.edition
HAVING max(d.agreement = 'no') = 1
    OR NOT EXISTS (
        SELECT 1 FROM deliberation b JOIN deliberation_opinion o USING (seq)
        WHERE b.constituency = r.constituency AND o.favour IS NOT NULL
    )
ORDER BY r.seq;
