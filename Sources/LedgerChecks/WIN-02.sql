-- title: Cut without a record of deliberation
-- severity: high
-- rule: winnowing.deliberation
-- basis: law
-- message: The record shows a cut and neither a deliberation nor a pre-election.
-- needs: winnowing.deliberation
SELECT r.seq, e.edition, e.parts, r.method, 'composition' AS silence
FROM ruling r
JOIN judging e ON e.seq = r.seq
WHERE r.decision = 'winnow-cut'
    AND NOT EXISTS (SELECT 1 FROM deliberation d WHERE d.constituency = r.constituency AND d.earliest <= r.latest)
    AND NOT EXISTS (SELECT 1 FROM pre_election p WHERE p.constituency = r.constituency AND p.earliest <= r.latest)
UNION ALL
SELECT f.seq, e.edition, e.parts, NULL, NULL
FROM list f
JOIN list p ON p.constituency = f.constituency AND p.stage = 'preliminary' AND p.complete = 'yes'
JOIN judging e ON e.seq = f.seq
WHERE f.stage = 'formal' AND f.complete = 'yes'
    AND (SELECT count(*) FROM list_entry x WHERE x.seq = f.seq) < (SELECT count(*) FROM list_entry x WHERE x.seq = p.seq)
    AND NOT EXISTS (SELECT 1 FROM ruling r WHERE r.constituency = f.constituency AND r.decision = 'winnow-cut')
    AND NOT EXISTS (SELECT 1 FROM deliberation d WHERE d.constituency = f.constituency)
    AND NOT EXISTS (SELECT 1 FROM pre_election d WHERE d.constituency = f.constituency)
    -- Somebody is missing who neither withdrew nor was struck off.
    AND EXISTS (
        SELECT 1 FROM list_entry x
        WHERE x.seq = p.seq
            AND NOT EXISTS (SELECT 1 FROM list_entry y WHERE y.seq = f.seq AND y.candidacy = x.candidacy)
            AND NOT EXISTS (SELECT 1 FROM declaration w WHERE w.candidacy = x.candidacy AND w.type IN ('withdraw', 'decline-nomination'))
            AND NOT EXISTS (SELECT 1 FROM ruling r JOIN adverse USING (decision) WHERE r.candidacy = x.candidacy AND r.replaced_by IS NULL)
    )
GROUP BY f.seq, e.edition
ORDER BY 1;
