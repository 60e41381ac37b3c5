-- title: “Not qualified” where the law has no such step
-- severity: high
-- rule: qualification.step
-- basis: law
-- message: The candidate was found not qualified; {profile} has no step that qualifies candidates.
-- needs: qualification.step
SELECT r.seq, e.edition, e.parts, e.profile
FROM ruling r
JOIN judging e ON e.seq = r.seq
WHERE r.decision = 'not-qualify'
    AND NOT EXISTS (
        SELECT 1 FROM decision d
        WHERE d.profile = e.profile AND d.version = e.version AND d.decision = 'not-qualify'
    )
ORDER BY r.seq;
