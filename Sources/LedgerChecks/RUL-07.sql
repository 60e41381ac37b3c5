-- title: Curable defect without time to cure it
-- severity: high
-- rule: ruling.cure
-- basis: standard
-- message: The defect can be cured, and the record shows no time given to cure it ({decision}).
--
-- That it can be cured the ruling says, or else the catalogue of grounds.
WITH uncured AS (
    SELECT r.seq, r.decision, r.curable
    FROM ruling r
    LEFT JOIN adverse a USING (decision)
    WHERE (a.decision IS NOT NULL OR r.decision = 'defect-notice')
        AND r.cure_until IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM ruling d
            WHERE d.candidacy = r.candidacy AND d.seq <> r.seq AND d.decision = 'defect-notice'
                AND d.cure_until IS NOT NULL AND d.earliest <= r.latest
        )
)
SELECT u.seq, NULL AS edition, NULL AS parts, u.decision, 'cure' AS silence
FROM uncured u
WHERE u.curable = 'yes'
UNION ALL
SELECT u.seq, e.edition, e.parts, u.decision, 'cure'
FROM uncured u
JOIN judging e ON e.seq = u.seq
JOIN ruling_ground g ON g.seq = u.seq
JOIN ground c ON c.profile = e.profile AND c.version = e.version AND c.code = g.code AND c.curable = 'yes'
WHERE u.curable IS NULL
GROUP BY u.seq, e.edition
ORDER BY 1;
