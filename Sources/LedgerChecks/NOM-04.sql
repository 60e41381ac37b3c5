-- title: On the preliminary list without a nomination
-- severity: critical
-- rule: list.whole
-- basis: law
-- message: On the preliminary list, and the record shows no nomination.
-- needs: list.whole
SELECT l.seq, x.candidacy
FROM list l
JOIN list_entry x USING (seq)
WHERE l.stage = 'preliminary'
    AND NOT EXISTS (SELECT 1 FROM nomination n WHERE n.candidacy = x.candidacy)
    -- Only where nominations of this constituency were recorded at all.
    AND EXISTS (SELECT 1 FROM nomination n WHERE n.constituency = l.constituency)
ORDER BY l.seq, x.place;
