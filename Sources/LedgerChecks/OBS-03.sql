-- title: Withdrawal soon after a report of obstruction
-- severity: high
-- rule: voters.free
-- basis: law
-- message: Withdrawn within 7 days of a report of {type}.
-- needs: voters.free
SELECT
    w.seq,
    e.edition,
    e.parts,
    o.seq AS report_seq,
    o.type,
    CASE WHEN w.latest - o.earliest <= 7 AND w.earliest >= o.latest THEN 'certain' ELSE 'possible' END AS certainty
FROM declaration w
JOIN obstruction_report o ON o.candidacy = w.candidacy
JOIN judging e ON e.seq = w.seq
WHERE w.type IN ('withdraw', 'decline-nomination')
    AND w.latest >= o.earliest AND w.earliest - o.latest <= 7
GROUP BY w.seq, e.edition
ORDER BY w.seq;
