-- title: Several reports of obstruction in one constituency
-- severity: high
-- rule: voters.free
-- basis: law
-- message: {reports} reports of obstruction in one constituency within 30 days.
-- needs: voters.free
--
-- One finding for each window of 30 days: the first begins with the first report, the next with the first report behind
-- it. Two accounts of one event are one report. Where a date is open at its beginning, its end counts.
WITH RECURSIVE report AS (
    SELECT o.seq, o.constituency, o.election, o.latest,
        CASE WHEN o.earliest <= -1000000 THEN o.latest ELSE o.earliest END AS day,
        o.earliest <= -1000000 AS is_open
    FROM obstruction_report o
    JOIN act a USING (seq)
    WHERE o.constituency IS NOT NULL AND o.earliest IS NOT NULL AND a.rival_of IS NULL
),
span (constituency, day) AS (
    SELECT constituency, min(day) FROM report GROUP BY constituency
    UNION ALL
    SELECT s.constituency, (SELECT min(r.day) FROM report r WHERE r.constituency = s.constituency AND r.day > s.day + 30)
    FROM span s
    WHERE s.day IS NOT NULL
)
SELECT min(r.seq) AS seq, group_concat(r.seq) AS entries, s.constituency, count(*) AS reports, NULL AS candidacy,
    CASE WHEN sum(r.latest <= s.day + 30 AND NOT r.is_open) >= 2 THEN 'certain' ELSE 'possible' END AS certainty
FROM span s
JOIN report r ON r.constituency = s.constituency AND r.day BETWEEN s.day AND s.day + 30
WHERE EXISTS (SELECT 1 FROM judging e WHERE e.seq = r.seq)
GROUP BY s.constituency, s.day
HAVING count(*) >= 2
ORDER BY 1;
