-- title: Status changed after polling day
-- severity: high
-- rule: status.settled
-- basis: standard
-- message: {what} after polling day, {polling_day}.
--
-- What a file says on polling day itself lies between. A change that was decided before and is only seen later is found
-- too: the record shows when the source was seen, not when it changed.
WITH late AS MATERIALIZED (
    SELECT b.*, n.seq AS election_seq, n.polling
    FROM observation b
    JOIN election n ON n.id = b.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
    WHERE b.type = 'status' AND b.as_of_latest > n.polling
)
SELECT
    b.seq,
    a.seq AS before_seq,
    b.election_seq,
    'The source had “' || coalesce(a.status_text, a.status_code) || '” and has “' || coalesce(b.status_text, b.status_code) || '”' AS what,
    b.polling AS polling_day,
    CASE WHEN b.as_of_earliest > b.polling THEN 'certain' ELSE 'possible' END AS certainty
FROM late b
JOIN observation a ON a.candidacy = b.candidacy AND a.type = 'status' AND a.status_system = b.status_system
    AND a.as_of_latest < b.as_of_earliest
WHERE a.status_code <> b.status_code
    -- The state before it, and none in between.
    AND NOT EXISTS (
        SELECT 1 FROM observation m
        WHERE m.candidacy = b.candidacy AND m.type = 'status' AND m.status_system = b.status_system
            AND m.as_of_earliest > a.as_of_latest AND m.as_of_latest < b.as_of_earliest
    )
GROUP BY b.seq
UNION ALL
SELECT
    r.seq,
    NULL,
    n.seq,
    'A ruling (' || r.decision || ') was made ' || (r.latest - n.polling) || ' days',
    n.polling,
    CASE WHEN r.earliest > n.polling THEN 'certain' ELSE 'possible' END
FROM ruling r
JOIN election n ON n.id = r.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
WHERE r.decision IN (
        'qualify', 'not-qualify', 'refuse-forms', 'accept-nomination', 'refuse-nomination', 'not-entertained',
        'list-preliminary', 'omit-preliminary', 'winnow-keep', 'winnow-cut', 'list-formal', 'omit-formal', 'strike-off',
        'grant-pending-appeal', 'refuse-pending-appeal', 'appeal-allowed', 'appeal-dismissed'
    )
    AND r.latest > n.polling AND r.earliest >= n.polling
ORDER BY 1;
