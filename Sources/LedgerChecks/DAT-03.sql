-- title: Recorded long after it happened
-- severity: medium
-- rule: record.delay
-- basis: standard
--
-- An own act whose date is known to the day, written down more than thirty days later. Of an interval the first day
-- counts. What others are reported to have done reaches an observer late by nature and is left out.
SELECT
    seq,
    candidacy,
    substr(effective, 1, 10) AS happened,
    substr(at, 1, 10) AS recorded,
    CAST(julianday(substr(at, 1, 10)) - julianday(substr(effective, 1, 10)) AS INTEGER) AS days
FROM entry
WHERE source IS NULL
    AND effective GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'
    AND julianday(substr(at, 1, 10)) - julianday(substr(effective, 1, 10)) > 30
ORDER BY seq;
