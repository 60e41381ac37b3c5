-- title: Several reports of obstruction in one constituency
-- severity: high
-- rule: voters.free
-- basis: law
-- message: {reports} reports of obstruction in one constituency within 30 days.
-- needs: voters.free
--
-- One finding for each window of 30 days, counted from its first report.
SELECT o.seq, group_concat(p.seq) AS entries, o.constituency, count(*) AS reports, NULL AS candidacy
FROM obstruction_report o
JOIN obstruction_report p ON p.constituency = o.constituency AND p.earliest <= o.earliest + 30 AND p.latest >= o.earliest
JOIN edition e ON e.election = o.election AND o.latest BETWEEN e.first AND e.last
WHERE NOT EXISTS (
    SELECT 1 FROM obstruction_report f
    WHERE f.constituency = o.constituency AND f.seq <> o.seq
        AND (f.earliest < o.earliest OR (f.earliest = o.earliest AND f.seq < o.seq)) AND f.latest + 30 >= o.earliest
)
GROUP BY o.seq
HAVING count(*) >= 2
ORDER BY o.seq;
