-- title: On the preliminary list without a nomination
-- severity: critical
-- rule: list.whole
-- basis: law
-- message: On the preliminary list, and the record shows no nomination.
-- needs: list.whole
--
-- That there was no nomination shows only where the record would hold it: in the ledger of the committee itself, or where
-- both this list and a nomination of this constituency were seen, and not merely told of. An incomplete list is not
-- looked at.
SELECT l.seq, x.candidacy,
    'request' AS silence,
    CASE WHEN NOT EXISTS (
        SELECT 1 FROM nomination n JOIN act a USING (seq)
        WHERE n.constituency = l.constituency AND (a.source IS NULL OR a.seen IN ('original', 'copy'))
    ) THEN 'info' END AS severity
FROM list l
JOIN list_entry x USING (seq)
WHERE l.stage = 'preliminary' AND l.complete = 'yes'
    AND NOT EXISTS (SELECT 1 FROM nomination n WHERE n.candidacy = x.candidacy)
    -- Only where nominations of this constituency were recorded at all.
    AND EXISTS (SELECT 1 FROM nomination n WHERE n.constituency = l.constituency)
ORDER BY l.seq, x.place;
