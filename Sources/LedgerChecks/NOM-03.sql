-- title: Nominated, and not on the preliminary list
-- severity: critical
-- rule: list.whole
-- basis: law
-- message: Nominated by route {route}, and not on the whole preliminary list; no entry says why.
-- needs: list.whole
--
-- All lawful nominations are listed; a refusal that another ruling took the place of excuses nothing. A list that is marked incomplete shows nothing about who is not on it.
SELECT min(n.seq) AS seq, l.seq AS list_seq, n.candidacy, n.route, l.complete
FROM nomination n
JOIN list l ON l.constituency = n.constituency AND l.stage = 'preliminary' AND l.complete = 'yes'
WHERE n.latest <= l.earliest
    AND NOT EXISTS (SELECT 1 FROM list_entry x WHERE x.seq = l.seq AND x.candidacy = n.candidacy)
    AND NOT EXISTS (
        SELECT 1 FROM ruling r JOIN adverse USING (decision)
        WHERE r.candidacy = n.candidacy AND r.earliest <= l.latest AND r.replaced_by IS NULL
    )
    AND NOT EXISTS (SELECT 1 FROM ruling r WHERE r.candidacy = n.candidacy AND r.decision IN ('record-death', 'record-substitution'))
    AND NOT EXISTS (
        SELECT 1 FROM declaration w
        WHERE w.candidacy = n.candidacy AND w.type IN ('withdraw', 'decline-nomination') AND w.earliest <= l.latest
    )
GROUP BY n.candidacy, l.seq
ORDER BY 1;
