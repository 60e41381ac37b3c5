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
    GROUP BY o.status_system, o.election, o.file_digest
),
-- A file of changes only is no state of the whole.
whole AS (
    SELECT f.*, max(f.names) OVER (PARTITION BY f.status_system, f.election) AS most
    FROM files f
),
followed AS MATERIALIZED (
    SELECT w.file_digest, w.status_system, w.election, w.day,
        lead(w.file_digest) OVER next AS next_digest, lead(w.day) OVER next AS next_day
    FROM whole w
    WHERE w.names * 10 >= w.most * 9
    WINDOW next AS (PARTITION BY w.status_system, w.election ORDER BY w.day, w.file_digest)
)
SELECT o.seq, f.day AS seen_day, f.next_day AS later_day
FROM followed f
CROSS JOIN observation o ON o.election = f.election AND o.file_digest = f.file_digest AND o.status_system = f.status_system
WHERE o.type = 'status' AND f.next_day > f.day
    AND NOT EXISTS (
        SELECT 1 FROM observation p
        WHERE p.candidacy = o.candidacy AND p.type = 'status' AND p.file_digest = f.next_digest
    )
ORDER BY o.seq;
