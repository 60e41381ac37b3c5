-- title: Competing readings of a term
-- severity: info
-- rule: term.reading
-- basis: standard
-- message: {readings} readings of “{term}” stand side by side.
--
-- Readings are recorded as they were given and never merged. Asked of terms that a ruling or a published statement
-- uses.
SELECT
    min(t.seq) AS seq,
    (SELECT group_concat(i.seq) FROM interpretation i WHERE i.term = t.term) AS entries,
    t.term,
    (SELECT count(DISTINCT i.reading) FROM interpretation i WHERE i.term = t.term) AS readings
FROM (
    SELECT seq, term FROM ruling WHERE term IS NOT NULL
    UNION
    SELECT i.about, i.term FROM interpretation i
    JOIN act a ON a.seq = i.about AND a.kind IN ('ruling', 'publication')
) t
WHERE (SELECT count(DISTINCT i.reading) FROM interpretation i WHERE i.term = t.term) > 1
GROUP BY t.term
ORDER BY 1;
