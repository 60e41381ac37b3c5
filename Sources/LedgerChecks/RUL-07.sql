-- title: Curable defect without time to cure it
-- severity: high
-- rule: ruling.cure
-- basis: standard
-- message: The defect can be cured, and the record shows no time given to cure it ({decision}).
SELECT r.seq, r.decision, 'cure' AS silence
FROM ruling r
LEFT JOIN adverse a USING (decision)
WHERE (a.decision IS NOT NULL OR r.decision = 'defect-notice')
    AND r.cure_until IS NULL
    AND (
        r.curable = 'yes'
        OR EXISTS (
            SELECT 1 FROM ruling_ground g
            JOIN edition e ON e.election = r.election AND r.latest BETWEEN e.first AND e.last
            JOIN ground c ON c.profile = e.profile AND c.version = e.version AND c.code = g.code
            WHERE g.seq = r.seq AND c.curable = 'yes'
        )
    )
    AND coalesce(r.curable, 'yes') = 'yes'
    AND NOT EXISTS (
        SELECT 1 FROM ruling d
        WHERE d.candidacy = r.candidacy AND d.seq <> r.seq AND d.decision = 'defect-notice' AND d.cure_until IS NOT NULL
            AND d.earliest <= r.latest
    )
ORDER BY r.seq;
