-- title: Share of nominations by organisations over the cap
-- severity: medium
-- rule: nomination.share
-- basis: law
-- message: Organisations nominated {nominations} for {seats} seats; at most {most} are allowed.
-- needs: nomination.share
WITH counted AS (
    SELECT n.election, count(DISTINCT n.candidacy) AS nominations, max(n.seq) AS seq, group_concat(DISTINCT n.seq) AS entries,
        max(n.latest) AS latest
    FROM nomination n
    WHERE n.route IN ('party', 'people-organisation')
    GROUP BY n.election
)
SELECT
    c.seq,
    c.entries,
    c.election,
    c.nominations,
    (SELECT sum(s.seats) FROM constituency s WHERE s.election = c.election AND s.replaced_by IS NULL) AS seats,
    (SELECT sum(s.seats) FROM constituency s WHERE s.election = c.election AND s.replaced_by IS NULL) * t.numerator
        / t.denominator AS most
FROM counted c
JOIN edition e ON e.election = c.election AND c.latest BETWEEN e.first AND e.last
JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.rule = 'nomination.share'
WHERE c.nominations * t.denominator
    > (SELECT sum(s.seats) FROM constituency s WHERE s.election = c.election AND s.replaced_by IS NULL) * t.numerator
ORDER BY c.seq;
