-- title: Refusal without any ground
-- severity: critical
-- rule: ruling.ground
-- basis: standard
-- message: The record shows no ground for this decision ({decision}).
--
-- Rulings, and the refusals that published files tell of, those that were not entertained among them: each counted once,
-- at the date on which it was first seen, and only where a file of grounds of that election is on record, since a file
-- without grounds says nothing about them. A ruling of the same candidacy that gives its ground answers for what a file
-- tells of. What the source has later is told beside it.
WITH grounded AS MATERIALIZED (
    SELECT DISTINCT election FROM observation WHERE type = 'ground' AND file_digest IS NOT NULL
),
-- A refusal, where it was first seen, and the state of its candidacy that was seen last.
refusal AS MATERIALIZED (
    SELECT o.seq, o.candidacy, o.election, o.status_system, e.edition, e.parts, e.profile, e.version, m.gloss,
        m.decision = 'not-entertained' AS is_not_entertained,
        (
            SELECT s.seq FROM observation s
            WHERE s.candidacy = o.candidacy AND s.type = 'status' AND s.status_system = o.status_system
                AND s.as_of_earliest > o.as_of_latest
            ORDER BY s.as_of_latest DESC, s.seq DESC LIMIT 1
        ) AS later_seq
    FROM observation o
    JOIN judging e ON e.seq = o.seq
    JOIN status_map m ON m.profile = e.profile AND m.version = e.version AND m.system = o.status_system
        AND m.code = o.status_code AND (m.refusal = 'yes' OR m.decision = 'not-entertained')
    WHERE o.type = 'status'
        AND NOT EXISTS (
            SELECT 1 FROM observation p
            JOIN status_map q ON q.profile = m.profile AND q.version = m.version AND q.system = p.status_system
                AND q.code = p.status_code AND (q.refusal = 'yes' OR q.decision = 'not-entertained')
            WHERE p.candidacy = o.candidacy AND p.type = 'status' AND p.as_of_latest < o.as_of_earliest
        )
),
-- How many were refused: at their date, of these not entertained, and how many of them still are.
asked AS (
    SELECT r.election, r.edition, count(*) AS number, sum(r.is_not_entertained) AS not_entertained,
        sum(s.seq IS NULL OR coalesce(m.refusal = 'yes' OR m.decision = 'not-entertained', 0)) AS still
    FROM refusal r
    LEFT JOIN observation s ON s.seq = r.later_seq
    LEFT JOIN status_map m ON m.profile = r.profile AND m.version = r.version AND m.system = r.status_system
        AND m.code = s.status_code
    GROUP BY r.election, r.edition
)
SELECT r.seq, NULL AS edition, NULL AS parts, NULL AS later_seq, r.decision, NULL AS asked, NULL AS not_entertained,
    NULL AS still, NULL AS later, NULL AS later_state, 'grounds' AS silence, NULL AS message, NULL AS unevaluated
FROM ruling r
JOIN adverse USING (decision)
WHERE NOT EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq)
UNION ALL
SELECT o.seq, o.edition, o.parts, s.seq, o.gloss, n.number, n.not_entertained, n.still,
    coalesce(s.status_text, s.status_code), m.state, NULL,
    'The record shows no ground for this decision ({decision}), one of {asked} refusals in files ({not_entertained} not entertained)'
        || CASE WHEN s.seq IS NULL THEN '' ELSE '; the source later has “{later}”' END,
    NULL
FROM refusal o
JOIN asked n ON n.election = o.election AND n.edition = o.edition
LEFT JOIN observation s ON s.seq = o.later_seq
LEFT JOIN status_map m ON m.profile = o.profile AND m.version = o.version AND m.system = o.status_system
    AND m.code = s.status_code
WHERE NOT EXISTS (SELECT 1 FROM observation g WHERE g.candidacy = o.candidacy AND g.type = 'ground')
    AND NOT EXISTS (
        SELECT 1 FROM ruling r JOIN adverse USING (decision) JOIN ruling_ground g USING (seq)
        WHERE r.candidacy = o.candidacy
    )
    AND o.election IN (SELECT election FROM grounded)
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    'Sources tell of ' || n.number || ' refusals in ' || n.election || ', and no file of grounds of that election is on record.'
FROM asked n
WHERE n.election NOT IN (SELECT election FROM grounded WHERE election IS NOT NULL)
ORDER BY 1;
