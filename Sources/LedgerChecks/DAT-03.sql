-- title: Recorded long after it happened
-- severity: medium
-- rule: record.delay
-- basis: standard
-- message: Recorded {days} days after it happened; more than 30 days make a record one from memory.
--
-- An own act that was written down more than thirty days later. What others are reported to have done reaches an
-- observer late by nature and is left out.
SELECT
    seq,
    latest AS happened_day,
    recorded AS recorded_day,
    recorded - latest AS days,
    CASE WHEN recorded - latest > 30 THEN 'certain' ELSE 'possible' END AS certainty
FROM act
WHERE source IS NULL AND recorded - earliest > 30 AND earliest > -1000000
    AND kind NOT IN ('profile', 'key', 'anomaly', 'waiver')
ORDER BY seq;
