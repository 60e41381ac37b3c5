-- title: Candidates introduced unequally
-- severity: medium
-- rule: introduction.equal
-- basis: standard
-- message: Introduced {times} times, another candidate of the same list {most} times.
--
-- Only what the committee arranged is counted; what recommenders or candidates do is theirs.
WITH introduced AS (
    SELECT l.seq AS list, x.candidacy, count(i.seq) AS times
    FROM list l
    JOIN list_entry x USING (seq)
    LEFT JOIN introduction_candidacy c ON c.candidacy = x.candidacy
    LEFT JOIN introduction i ON i.seq = c.seq AND i.stage = 'held' AND i.type IN ('committee', 'meeting')
        AND i.constituency = l.constituency
    WHERE l.stage = 'formal'
    GROUP BY l.seq, x.candidacy
)
SELECT n.list AS seq, n.candidacy, n.times, m.most
FROM introduced n
JOIN (SELECT list, max(times) AS most FROM introduced GROUP BY list) m ON m.list = n.list
WHERE n.times < m.most
ORDER BY n.list, n.candidacy;
