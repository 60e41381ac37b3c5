-- title: Fewer recommenders after a report of obstruction
-- severity: high
-- rule: voters.free
-- basis: law
-- message: The count of recommenders fell from {before} to {after} after a report of {type}.
-- needs: voters.free
SELECT
    b.seq,
    a.seq AS before_seq,
    o.seq AS report_seq,
    b.candidacy,
    o.type,
    CASE WHEN a.verified IS NULL OR b.verified IS NULL THEN 'the threshold' ELSE a.verified END AS "before",
    CASE WHEN a.verified IS NULL OR b.verified IS NULL THEN 'below it' ELSE b.verified END AS after,
    CASE WHEN o.latest <= b.latest AND o.earliest >= a.earliest THEN 'certain' ELSE 'possible' END AS certainty,
    NULL AS unevaluated
FROM joint_recommendation a
JOIN joint_recommendation b ON b.candidacy = a.candidacy AND b.seq > a.seq
JOIN obstruction_report o ON o.candidacy = a.candidacy AND o.earliest <= b.latest AND o.latest >= a.earliest
WHERE b.verified < a.verified OR (a.met = 'yes' AND b.met = 'no')
GROUP BY b.seq
UNION ALL
SELECT b.seq, NULL, NULL, b.candidacy, NULL, NULL, NULL, NULL, 'The counts of recommenders are sealed.'
FROM joint_recommendation a
JOIN joint_recommendation b ON b.candidacy = a.candidacy AND b.seq > a.seq AND b.met = a.met
JOIN obstruction_report o ON o.candidacy = a.candidacy
WHERE a.verified_sealed = 1 OR b.verified_sealed = 1
ORDER BY 1;
