-- title: “Majority of opinions” without counts, or no agreement and no pre-election
-- severity: high
-- rule: winnowing.opinion
-- basis: law
-- message: {what}.
-- needs: winnowing.opinion
--
-- The last deliberation before the cut is asked whether the voter groups agreed.
SELECT
    r.seq,
    e.edition,
    e.parts,
    d.seq AS deliberation_seq,
    CASE
        WHEN d.agreement = 'no' THEN 'The voter groups did not agree, and the record shows no pre-election'
        WHEN r.method IS NULL THEN 'The record shows neither the method of the cut nor counts of opinions'
        ELSE 'The cut rests on the opinion of the majority, and the record shows no counts'
    END AS what,
    CASE WHEN d.agreement = 'no' THEN NULL ELSE 'evidence' END AS silence,
    -- Which of two deliberations came last may lie in their dates.
    CASE WHEN d.agreement = 'no' AND EXISTS (
        SELECT 1 FROM deliberation o
        WHERE o.constituency = d.constituency AND o.agreement = 'yes' AND o.earliest <= r.latest
            AND o.latest > d.earliest
    ) THEN 'possible' END AS certainty
FROM ruling r
JOIN judging e ON e.seq = r.seq
LEFT JOIN deliberation d ON d.seq = (
    SELECT b.seq FROM deliberation b
    WHERE b.constituency = r.constituency AND b.earliest <= r.latest
    ORDER BY b.latest DESC, b.seq DESC LIMIT 1
)
WHERE r.decision = 'winnow-cut' AND coalesce(r.method, 'majority-opinion') = 'majority-opinion'
    AND NOT EXISTS (SELECT 1 FROM pre_election p WHERE p.constituency = r.constituency)
    AND (d.agreement = 'no' OR NOT EXISTS (
        SELECT 1 FROM deliberation b JOIN deliberation_opinion o USING (seq)
        WHERE b.constituency = r.constituency AND o.favour IS NOT NULL
    ))
ORDER BY r.seq;
