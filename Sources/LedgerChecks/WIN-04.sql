-- title: Formal list outside the ratio
-- severity: critical
-- rule: list.ratio
-- basis: law
-- message: {names} names for {seats} seats; at least {least} and at most {most} are required.
-- needs: list.ratio
SELECT
    l.seq,
    e.edition,
    e.parts,
    c.seats,
    count(x.candidacy) AS names,
    c.seats + (c.seats * t.least_numerator + t.least_denominator - 1) / t.least_denominator AS least,
    c.seats + c.seats * t.most_numerator / t.most_denominator AS most
FROM list l
JOIN list_entry x USING (seq)
JOIN constituency c ON c.id = l.constituency AND c.replaced_by IS NULL AND c.seats > 0
JOIN election n ON n.id = l.election AND n.replaced_by IS NULL
JOIN judging e ON e.seq = l.seq
JOIN ratio t ON t.profile = e.profile AND t.version = e.version AND t.suffrage = 'direct'
WHERE l.stage = 'formal' AND l.complete = 'yes' AND coalesce(t.not_for, '') <> n.type
GROUP BY l.seq, e.edition
HAVING names NOT BETWEEN least AND most
ORDER BY l.seq;
