-- title: More nominations by one organisation than seats
-- severity: medium
-- rule: nomination.cap
-- basis: law
-- message: {organisation} nominated {nominations} in this constituency; at most {most} are allowed.
-- needs: nomination.cap
--
-- Judged by the rules of the nomination that was recorded last.
WITH counted AS (
    SELECT max(n.seq) AS seq, group_concat(n.seq) AS entries, o.organisation, n.constituency,
        count(DISTINCT n.candidacy) AS nominations
    FROM nomination n
    JOIN nomination_organisation o USING (seq)
    WHERE NOT EXISTS (
        SELECT 1 FROM declaration w WHERE w.candidacy = n.candidacy AND w.type IN ('withdraw', 'decline-nomination')
    )
    GROUP BY o.organisation, n.constituency
)
SELECT
    n.seq,
    e.edition,
    e.parts,
    n.entries,
    n.organisation,
    n.constituency,
    n.nominations,
    -- “Fewer than” excludes the number on the line.
    CASE t.comparator WHEN '<=' THEN coalesce(t.amount, c.seats * t.numerator / t.denominator)
        ELSE coalesce(t.amount - 1, (c.seats * t.numerator - 1) / t.denominator) END AS most
FROM counted n
JOIN constituency c ON c.id = n.constituency AND c.replaced_by IS NULL
JOIN judging e ON e.seq = n.seq
JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.what = 'nominations-of-one'
    AND (t.base = 'seats' OR t.amount IS NOT NULL) AND t.comparator IN ('<=', '<')
WHERE n.nominations > most
ORDER BY n.seq;
