-- title: In one dated file, and not in a later one
-- severity: high
-- rule: record.kept
-- basis: standard
-- message: {what} in the file of {seen_day}, and not in that of {later_day}.
--
-- Files of states, and files of grounds. Only where the later file is as good as whole: it has nine tenths of the names of
-- the earlier one. A state that changed in between takes its ground with it.
WITH files AS (
    SELECT o.type, o.file_digest, o.status_system, o.election, min(o.as_of_earliest) AS day,
        count(DISTINCT o.candidacy) AS names
    FROM observation o
    WHERE o.type IN ('status', 'ground') AND o.file_digest IS NOT NULL
    GROUP BY o.type, o.status_system, o.election, o.file_digest
),
-- A file of changes only is no state of the whole.
whole AS (
    SELECT f.*, max(f.names) OVER (PARTITION BY f.type, f.status_system, f.election) AS most
    FROM files f
),
followed AS MATERIALIZED (
    SELECT w.type, w.file_digest, w.status_system, w.election, w.day,
        lead(w.file_digest) OVER next AS next_digest, lead(w.day) OVER next AS next_day
    FROM whole w
    WHERE w.names * 10 >= w.most * 9
    WINDOW next AS (PARTITION BY w.type, w.status_system, w.election ORDER BY w.day, w.file_digest)
)
SELECT o.seq, f.day AS seen_day, f.next_day AS later_day,
    CASE f.type WHEN 'status' THEN 'A state is' ELSE 'The ground “' || coalesce(o.ground_text, o.ground_code) || '” is' END AS what
FROM followed f
CROSS JOIN observation o ON o.election = f.election AND o.file_digest = f.file_digest AND o.type = f.type
    AND o.status_system IS f.status_system
WHERE f.next_day > f.day
    AND NOT EXISTS (
        SELECT 1 FROM observation p
        WHERE p.candidacy = o.candidacy AND p.type = f.type AND p.file_digest = f.next_digest
            AND (f.type = 'status' OR p.ground_code IS o.ground_code)
    )
    AND NOT (f.type = 'ground' AND EXISTS (
        SELECT 1 FROM observation s
        JOIN observation b ON b.candidacy = s.candidacy AND b.type = 'status' AND b.status_system = s.status_system
            AND b.status_code <> s.status_code AND b.as_of_latest < s.as_of_earliest
        WHERE s.candidacy = o.candidacy AND s.type = 'status' AND s.as_of_earliest BETWEEN f.day AND f.next_day
    ))
ORDER BY o.seq;
