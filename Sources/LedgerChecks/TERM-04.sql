-- title: Two levels read a term against each other
-- severity: high
-- rule: guidance.consistent
-- basis: standard
-- message: {one} and {other}, of different levels, read “{term}” against each other.
SELECT j.seq, i.seq AS first_seq, i.term, b.id AS one, c.id AS other
FROM interpretation i
JOIN interpretation j ON j.term = i.term AND j.seq > i.seq
JOIN committee b ON b.id = i.committee AND b.replaced_by IS NULL
JOIN committee c ON c.id = j.committee AND c.replaced_by IS NULL
WHERE b.level <> c.level
    AND ((i.effect = 'permits' AND j.effect = 'prohibits') OR (i.effect = 'prohibits' AND j.effect = 'permits'))
ORDER BY j.seq;
