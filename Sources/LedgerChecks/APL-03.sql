-- title: Judgment not carried out in the next list
-- severity: critical
-- rule: remedy.effect
-- basis: law
-- message: The judgment orders “{orders}”, and the next {stage} list does not show it.
-- needs: remedy.effect
SELECT j.seq, l.seq AS list_seq, j.candidacy, j.orders, l.stage
FROM judgment j
JOIN list l ON l.constituency = j.constituency AND l.complete = 'yes' AND l.earliest > j.latest
    AND l.stage IN ('preliminary', 'formal', 'ballot')
WHERE j.candidacy IS NOT NULL
    AND l.seq = (
        SELECT m.seq FROM list m
        WHERE m.constituency = j.constituency AND m.complete = 'yes' AND m.earliest > j.latest
            AND m.stage IN ('preliminary', 'formal', 'ballot')
        ORDER BY m.earliest, m.seq LIMIT 1
    )
    AND CASE j.orders
        WHEN 'list' THEN NOT EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = j.candidacy)
        WHEN 'relist' THEN NOT EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = j.candidacy)
        WHEN 'strike' THEN EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = j.candidacy)
        ELSE 0
    END
ORDER BY j.seq;
