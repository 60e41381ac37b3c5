-- title: Judgment not carried out in the next list
-- severity: critical
-- rule: remedy.effect
-- basis: law
-- message: The judgment orders “{orders}”, and the next {stage} list does not show it.
-- needs: remedy.effect
--
-- Who withdrew after the judgment, or died, is not put on a list; where a date only allows that, so does the finding.
WITH gone AS (
    SELECT w.candidacy, w.earliest, w.latest FROM declaration w WHERE w.type IN ('withdraw', 'decline-nomination')
    UNION ALL
    SELECT r.candidacy, r.earliest, r.latest FROM ruling r WHERE r.decision = 'record-death'
)
SELECT j.seq, l.seq AS list_seq, j.candidacy, j.orders, l.stage,
    CASE WHEN j.orders <> 'strike' AND EXISTS (
        SELECT 1 FROM gone g WHERE g.candidacy = j.candidacy AND g.latest >= j.earliest AND g.earliest <= l.latest
    ) THEN 'possible' END AS certainty
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
    AND CASE
        WHEN j.orders = 'strike'
            THEN EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = j.candidacy)
        WHEN j.orders IN ('list', 'relist')
            THEN NOT EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = j.candidacy)
            AND NOT EXISTS (
                SELECT 1 FROM gone g
                WHERE g.candidacy = j.candidacy AND g.earliest >= j.earliest AND g.latest <= l.latest
            )
        ELSE 0
    END
ORDER BY j.seq;
