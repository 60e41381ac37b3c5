-- title: Share of nominations by organisations over the cap
-- severity: medium
-- rule: nomination.share
-- basis: law
-- message: Organisations nominated {nominations} for {seats} seats; at most {most} are allowed.
-- needs: nomination.share
WITH counted AS (
    SELECT n.election, count(DISTINCT n.candidacy) AS nominations, max(n.seq) AS seq, group_concat(DISTINCT n.seq) AS entries
    FROM nomination n
    WHERE n.route IN ('party', 'people-organisation')
    GROUP BY n.election
)
SELECT
    c.seq,
    e.edition,
    e.parts,
    c.entries,
    c.election,
    c.nominations,
    s.seats,
    CASE t.comparator WHEN '<=' THEN coalesce(t.amount, s.seats * t.numerator / t.denominator)
        ELSE coalesce(t.amount - 1, (s.seats * t.numerator - 1) / t.denominator) END AS most
FROM counted c
JOIN (SELECT election, sum(seats) AS seats FROM constituency WHERE replaced_by IS NULL GROUP BY election) s
    ON s.election = c.election
JOIN judging e ON e.seq = c.seq
JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.rule = 'nomination.share'
    AND (t.base = 'seats' OR t.amount IS NOT NULL) AND t.comparator IN ('<=', '<')
WHERE c.nominations > most
ORDER BY c.seq;
