-- title: Implausible value
-- severity: low
-- rule: record.plausible
-- basis: standard
-- message: {what}.
--
-- Dates before 1870, or more than ten years ahead; codes that the vocabulary does not have; letters that are lost.
SELECT seq, 'A text holds U+FFFD, the sign of letters lost when it was decoded' AS what, kind, NULL AS edition, NULL AS parts,
    'no' AS reported
FROM act
WHERE damaged = 1
UNION ALL
SELECT seq, 'The date is ' || date(earliest + 2440587.5) || ', recorded on ' || date(recorded + 2440587.5), kind, NULL, NULL, NULL
FROM act
WHERE kind NOT IN ('profile', 'committee')
    AND ((earliest > -1000000 AND latest < -36524) OR (earliest > recorded + 3653 AND earliest < 4000000))
UNION ALL
SELECT o.seq, 'The code ' || o.status_code || ' is none that ' || e.profile || ' knows of ' || o.status_system, 'observation', e.edition, e.parts, NULL
FROM observation o
JOIN judging e ON e.seq = o.seq
WHERE o.type = 'status'
    AND EXISTS (
        SELECT 1 FROM status_map m
        WHERE m.profile = e.profile AND m.version = e.version AND m.system = o.status_system
    )
    AND NOT EXISTS (
        SELECT 1 FROM status_map m
        WHERE m.profile = e.profile AND m.version = e.version AND m.system = o.status_system AND m.code = o.status_code
    )
ORDER BY 1;
