-- title: Election out of its cycle
-- severity: low
-- rule: election.cycle
-- basis: policy
-- message: The previous election here was in {previous}; with terms of {years} years the next was due in {due}, and not in {held}.
--
-- Cycles differ from place to place, so the length of a term and the previous election are data of each election.
SELECT
    n.seq,
    n.id AS election,
    strftime('%Y', n.cycle_previous_latest + 2440587.5) AS previous,
    n.cycle_years AS years,
    strftime('%Y', n.cycle_previous_latest + 2440587.5) + n.cycle_years AS due,
    strftime('%Y', coalesce(n.polling, n.earliest) + 2440587.5) AS held
FROM election n
WHERE n.replaced_by IS NULL AND n.type = 'general' AND n.level <> 'round'
    AND n.cycle_previous_earliest BETWEEN -700000 AND 2900000 AND n.cycle_previous_latest < 2900000
    AND coalesce(n.polling, n.earliest) BETWEEN -700000 AND 2900000
    AND strftime('%Y', coalesce(n.polling, n.earliest) + 2440587.5)
        + 0 <> strftime('%Y', n.cycle_previous_latest + 2440587.5) + n.cycle_years
ORDER BY n.seq;
