-- title: Recorded long after it happened, or out of order
-- severity: medium
-- rule: record.delay
-- basis: standard
-- message: {what}.
--
-- An own act that was written down more than thirty days later. What others are reported to have done reaches an
-- observer late by nature and is left out. Of any entry: recorded, by its clock, before the entry that precedes it. The
-- sequence decides what came first, and not the clock. Protected reports bear the day alone, and are held to that.
SELECT
    seq,
    NULL AS before_seq,
    latest AS happened_day,
    recorded AS recorded_day,
    recorded - latest AS days,
    'Recorded ' || (recorded - latest) || ' days after it happened; more than 30 days make a record one from memory' AS what,
    CASE WHEN recorded - latest > 30 THEN 'certain' ELSE 'possible' END AS certainty,
    NULL AS reported
FROM act
WHERE source IS NULL AND recorded - earliest > 30 AND earliest > -1000000
    AND kind NOT IN ('profile', 'key', 'anomaly', 'waiver')
UNION ALL
SELECT
    n.seq,
    b.seq,
    NULL,
    NULL,
    NULL,
    'Recorded at ' || n.at || ', after an entry of ' || b.at || ': the clock was set back; the sequence says what came first',
    'certain',
    'no'
FROM entry n
JOIN entry b ON b.seq = (
    SELECT p.seq FROM entry p
    WHERE p.seq < n.seq AND p.at <> '' AND substr(p.at, 12) <> '00:00:00Z'
    ORDER BY p.seq DESC LIMIT 1
)
WHERE n.at <> '' AND n.at < b.at AND NOT (substr(n.at, 12) = '00:00:00Z' AND substr(n.at, 1, 10) = substr(b.at, 1, 10))
ORDER BY 1;
