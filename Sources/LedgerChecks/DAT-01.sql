-- title: One person, several live candidacies in one election
-- severity: medium
-- rule: person.single
-- basis: standard
-- message: The same person has {candidacies} live candidacies in one election.
--
-- Counted within one election, never within a year: a file of general elections may hold supplementary ones of later
-- years.
SELECT min(c.seq) AS seq, group_concat(c.seq) AS entries, c.election, NULL AS candidacy, count(*) AS candidacies
FROM candidacy c
WHERE c.replaced_by IS NULL AND c.election IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM declaration w WHERE w.candidacy = c.id AND w.type IN ('withdraw', 'decline-nomination'))
    AND NOT EXISTS (SELECT 1 FROM ruling r JOIN adverse USING (decision) WHERE r.candidacy = c.id AND r.replaced_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM candidacy s WHERE s.substitutes = c.id)
    -- A runoff repeats a candidacy; a second attempt says that it is one.
    AND coalesce(c.attempt, 1) = 1
GROUP BY c.person, c.election
HAVING count(*) > 1
ORDER BY 1;
