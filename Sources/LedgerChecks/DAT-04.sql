-- title: In one dated file, and not in a later one
-- severity: high
-- rule: record.kept
-- basis: standard
-- message: In the file of {seen_day}, and not in that of {later_day}.
--
-- Only where the later file is as good as whole: it has nine tenths of the names of the earlier one.
WITH files AS (
    SELECT o.file_digest, o.status_system, o.election, min(o.as_of_earliest) AS day, count(DISTINCT o.candidacy) AS names
    FROM observation o
    WHERE o.type = 'status' AND o.file_digest IS NOT NULL
    GROUP BY o.file_digest, o.status_system, o.election
)
SELECT o.seq, f.day AS seen_day, min(g.day) AS later_day
FROM files f
JOIN files g ON g.status_system = f.status_system AND g.election = f.election AND g.day > f.day
    -- A later file of changes only is no later state of the whole.
    AND g.names * 10 >= f.names * 9
JOIN observation o ON o.file_digest = f.file_digest AND o.election = f.election AND o.type = 'status'
WHERE NOT EXISTS (
    SELECT 1 FROM observation p
    WHERE p.candidacy = o.candidacy AND p.type = 'status' AND p.file_digest = g.file_digest
)
GROUP BY o.seq
ORDER BY o.seq;
