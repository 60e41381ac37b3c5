-- title: Candidates introduced unequally
-- severity: medium
-- rule: introduction.equal
-- basis: standard
-- message: Introduced {times} times, another candidate of the same list {most} times.
--
-- Only what the committee arranged is counted; what recommenders or candidates do is theirs. Until polling day there is
-- time for another meeting, and who is out of the race has no claim to one.
WITH gone AS MATERIALIZED (
    SELECT w.candidacy, w.earliest FROM declaration w WHERE w.type IN ('withdraw', 'decline-nomination')
    UNION ALL
    SELECT r.candidacy, r.earliest FROM ruling r WHERE r.decision IN ('strike-off', 'record-death', 'cancel')
),
introduced AS (
    SELECT l.seq AS list, x.candidacy, count(i.seq) AS times
    FROM list l
    JOIN list_entry x USING (seq)
    JOIN election n ON n.id = l.election AND n.replaced_by IS NULL
    JOIN audit a ON a.as_of >= n.polling
    LEFT JOIN introduction_candidacy c ON c.candidacy = x.candidacy
    LEFT JOIN introduction i ON i.seq = c.seq AND i.stage = 'held' AND i.type IN ('committee', 'meeting')
        AND i.constituency = l.constituency
    WHERE l.stage = 'formal'
        AND NOT EXISTS (SELECT 1 FROM gone g WHERE g.candidacy = x.candidacy AND g.earliest <= n.polling)
    GROUP BY l.seq, x.candidacy
)
SELECT n.list AS seq, n.candidacy, n.times, m.most
FROM introduced n
JOIN (SELECT list, max(times) AS most FROM introduced GROUP BY list) m ON m.list = n.list
WHERE n.times < m.most
ORDER BY n.list, n.candidacy;
