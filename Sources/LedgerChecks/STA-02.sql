-- title: Disappeared between two lists
-- severity: critical
-- rule: list.whole
-- basis: law
-- message: “{before}” before, absent from the next whole list, and no entry says why.
-- needs: list.whole
SELECT s.seq, s.last_seq, s.candidacy, s.before AS "before"
FROM state s
WHERE s.state = 'disappeared'
ORDER BY s.seq, s.candidacy;
