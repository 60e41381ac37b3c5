-- title: Polling day not published, or changed late
-- severity: high
-- rule: polling.published
-- basis: law
-- message: {what}.
-- needs: polling.published
SELECT
    n.seq,
    e.edition,
    -- Without a polling day the days count on which the election may have been called.
    CASE WHEN n.polling IS NULL THEN (SELECT j.parts FROM judging j WHERE j.seq = n.seq) END AS parts,
    NULL AS other_seq,
    n.id AS election,
    'The record shows no publication of polling day' AS what,
    'publication' AS silence,
    CASE WHEN a.as_of < n.nominations_open_latest THEN 'possible' ELSE 'certain' END AS certainty
FROM election n
CROSS JOIN audit a
JOIN edition e ON e.election = n.id AND e.first <= coalesce(n.polling, n.latest) AND e.last >= coalesce(n.polling, n.earliest)
WHERE n.replaced_by IS NULL AND n.level <> 'round'
    AND a.as_of >= coalesce(n.nominations_open_earliest, n.polling, a.as_of + 1)
    AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.what = 'polling-date' AND p.election = n.id)
UNION ALL
SELECT
    n.seq,
    e.edition,
    NULL,
    b.seq,
    n.id,
    'Polling day was moved from ' || date((b.polling + 2440587.5)) || ' to ' || date((n.polling + 2440587.5))
        || ' after nominations had opened',
    NULL,
    CASE WHEN n.earliest > b.nominations_open_latest THEN 'certain' ELSE 'possible' END
FROM election n
JOIN election b ON b.seq = n.amends
JOIN edition e ON e.election = n.id AND n.polling BETWEEN e.first AND e.last
WHERE b.polling <> n.polling AND n.latest > b.nominations_open_earliest
UNION ALL
SELECT
    n.seq,
    e.edition,
    NULL,
    p.seq,
    n.id,
    'Polling day, ' || date(n.polling + 2440587.5) || ', was first published '
        || coalesce('on ' || date(p.latest + 2440587.5), 'on a day not known') || ', after nominations had opened',
    NULL,
    CASE WHEN p.earliest > n.nominations_open_latest THEN 'certain' ELSE 'possible' END
FROM election n
JOIN (
    SELECT election, min(seq) AS seq, min(earliest) AS earliest, min(latest) AS latest
    FROM publication WHERE what = 'polling-date' GROUP BY election
) p ON p.election = n.id
JOIN edition e ON e.election = n.id AND n.polling BETWEEN e.first AND e.last
WHERE n.replaced_by IS NULL AND n.level <> 'round' AND p.latest > n.nominations_open_earliest
ORDER BY 1;
