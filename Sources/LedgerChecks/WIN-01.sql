-- title: Cut although the list was not too long
-- severity: medium
-- rule: winnowing.excess
-- basis: law
-- message: Cut although {names} names for {seats} seats are not more than {most} (strict reading).
-- needs: winnowing.excess, list.ratio
--
-- The law names the cut for the case that there are more names than the ratio allows; its first sentence has the list
-- discussed in every case. The strict reading is one of two.
SELECT r.seq, e.edition, e.parts, l.seq AS list_seq, c.seats,
    (SELECT count(*) FROM list_entry x WHERE x.seq = l.seq) AS names,
    c.seats + c.seats * t.most_numerator / t.most_denominator AS most
FROM ruling r
JOIN constituency c ON c.id = r.constituency AND c.replaced_by IS NULL
JOIN list l ON l.constituency = r.constituency AND l.stage = 'preliminary' AND l.complete = 'yes'
JOIN election n ON n.id = r.election AND n.replaced_by IS NULL
JOIN judging e ON e.seq = r.seq
JOIN ratio t ON t.profile = e.profile AND t.version = e.version AND t.suffrage = 'direct'
WHERE r.decision = 'winnow-cut' AND coalesce(t.not_for, '') <> n.type
    AND (SELECT count(*) FROM list_entry x WHERE x.seq = l.seq)
        <= c.seats + c.seats * t.most_numerator / t.most_denominator
GROUP BY r.seq, e.edition
ORDER BY r.seq;
