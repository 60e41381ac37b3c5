-- title: Nominated, and not on the preliminary list
-- severity: critical
-- rule: list.whole
-- basis: law
-- message: Nominated by route {route}, and not on the whole preliminary list; no entry says why.
-- needs: list.whole
--
-- All lawful nominations are listed. A nomination is none that the nominee declined, or that the committee's last count
-- found to have too few recommenders; a refusal that another ruling took the place of excuses nothing. A list that is
-- marked incomplete shows nothing about who is not on it.
WITH reason AS MATERIALIZED (
    SELECT r.seq, r.candidacy, r.earliest, r.latest
    FROM ruling r JOIN adverse USING (decision) WHERE r.replaced_by IS NULL
    UNION ALL
    SELECT r.seq, r.candidacy, r.earliest, r.latest
    FROM ruling r WHERE r.decision IN ('record-death', 'record-substitution')
    UNION ALL
    SELECT w.seq, w.candidacy, w.earliest, w.latest
    FROM declaration w WHERE w.type IN ('withdraw', 'decline-nomination')
)
SELECT min(n.seq) AS seq, l.seq AS list_seq, n.candidacy, n.route, l.complete,
    (SELECT x.seq FROM reason x WHERE x.candidacy = n.candidacy AND x.earliest <= l.latest ORDER BY 1 LIMIT 1)
        AS reason_seq,
    -- A nomination may have come after the list, or a reason before it.
    CASE WHEN sum(n.latest <= l.earliest) = 0
        OR EXISTS (SELECT 1 FROM reason x WHERE x.candidacy = n.candidacy AND x.earliest <= l.latest)
        THEN 'possible' END AS certainty,
    CASE WHEN EXISTS (SELECT 1 FROM reason x WHERE x.candidacy = n.candidacy AND x.earliest <= l.latest)
        THEN 'Nominated by route ' || n.route
            || ', and not on the whole preliminary list; what may say why is of a date that allows days after it'
    END AS message
FROM nomination n
JOIN list l ON l.constituency = n.constituency AND l.stage = 'preliminary' AND l.complete = 'yes'
WHERE n.earliest <= l.latest
    AND NOT EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = n.candidacy)
    AND NOT EXISTS (SELECT 1 FROM reason x WHERE x.candidacy = n.candidacy AND x.latest <= l.latest)
    AND coalesce(n.accepted, 'yes') = 'yes'
    AND (n.route <> 'joint' OR 'no' IS NOT (
        SELECT j.met FROM joint_recommendation j
        WHERE j.candidacy = n.candidacy AND j.counted_by = 'committee' AND j.earliest <= l.latest
        ORDER BY j.latest DESC, j.seq DESC LIMIT 1
    ))
GROUP BY n.candidacy, l.seq
ORDER BY 1;
