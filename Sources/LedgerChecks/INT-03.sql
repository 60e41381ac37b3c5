-- title: Candidates introduced unequally
-- severity: medium
-- rule: introduction.equal
-- basis: standard
-- message: {what}.
--
-- Only what the committee arranged is counted; what recommenders or candidates do is theirs. Until polling day there is
-- time for another meeting, and who is out of the race has no claim to one. Where it was as often, the minutes are held
-- against each other if all of them are on record: half of what another had, or less, is unequal.
WITH gone AS MATERIALIZED (
    SELECT w.candidacy, w.earliest FROM declaration w WHERE w.type IN ('withdraw', 'decline-nomination')
    UNION ALL
    SELECT r.candidacy, r.earliest FROM ruling r WHERE r.decision IN ('strike-off', 'record-death', 'cancel')
),
introduced AS (
    SELECT l.seq AS list, x.candidacy, count(i.seq) AS times,
        CASE WHEN count(i.minutes) = count(i.seq) THEN sum(i.minutes) END AS minutes
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
SELECT n.list AS seq, n.candidacy, n.times, m.most, n.minutes, m.longest,
    CASE WHEN n.times < m.most
        THEN 'Introduced ' || n.times || ' times, another candidate of the same list ' || m.most || ' times'
        ELSE 'Introduced for ' || n.minutes || ' minutes, another candidate of the same list for ' || m.longest
    END AS what
FROM introduced n
JOIN (SELECT list, max(times) AS most, max(minutes) AS longest FROM introduced GROUP BY list) m ON m.list = n.list
WHERE n.times < m.most OR (n.minutes < m.longest AND n.minutes * 2 <= m.longest)
ORDER BY n.list, n.candidacy;
