-- title: Only a press report, no instrument
-- severity: medium
-- rule: ruling.instrument
-- basis: standard
-- message: The ruling ({decision}) exists as a {form} only; the record shows no instrument of it.
SELECT r.seq, r.decision, r.form
FROM ruling r
WHERE r.form IN ('press-statement', 'oral', 'telephone')
    AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.publishes = r.seq AND p.what = 'ruling' AND p.extent = 'full')
    AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.notifies = r.seq AND n.means = 'written')
ORDER BY r.seq;
