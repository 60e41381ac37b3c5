-- title: More nominations by one organisation than seats
-- severity: medium
-- rule: nomination.cap
-- basis: law
-- message: {organisation} nominated {nominations} in this constituency; at most {most} are allowed.
-- needs: nomination.cap
SELECT
    max(n.seq) AS seq,
    group_concat(n.seq) AS entries,
    o.organisation,
    n.constituency,
    count(DISTINCT n.candidacy) AS nominations,
    -- “Fewer than” excludes the number on the line.
    CASE t.comparator WHEN '<=' THEN coalesce(t.amount, c.seats * t.numerator / t.denominator)
        ELSE coalesce(t.amount - 1, (c.seats * t.numerator - 1) / t.denominator) END AS most
FROM nomination n
JOIN nomination_organisation o USING (seq)
JOIN constituency c ON c.id = n.constituency AND c.replaced_by IS NULL
JOIN edition e ON e.election = n.election AND n.latest BETWEEN e.first AND e.last
JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.what = 'nominations-of-one'
    AND (t.base = 'seats' OR t.amount IS NOT NULL) AND t.comparator IN ('<=', '<')
WHERE NOT EXISTS (SELECT 1 FROM declaration w WHERE w.candidacy = n.candidacy AND w.type IN ('withdraw', 'decline-nomination'))
GROUP BY o.organisation, n.constituency
HAVING count(DISTINCT n.candidacy) > most
ORDER BY 1;
