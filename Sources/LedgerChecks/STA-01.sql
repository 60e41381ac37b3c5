-- title: Step that the procedure does not know
-- severity: high
-- rule: procedure.step
-- basis: law
-- message: From “{before}” to “{state}”: the procedure knows no such step.
-- needs: procedure.step
--
-- The way of each candidacy is folded from its entries. What is out of order is found, and recorded all the same. What may
-- by its date have come before the list that lacks the name may be why it is lacking, and is possible only.
SELECT s.seq, s.last_seq, s.candidacy, s.before AS "before", s.state,
    CASE WHEN s.disputed = 'yes' OR (s.before = 'disappeared' AND EXISTS (
        SELECT 1 FROM state l
        WHERE l.candidacy = s.candidacy AND l.seq = s.last_seq
            AND coalesce(s.first_day, '') <= coalesce(l.last_day, '9999')
    )) THEN 'possible' END AS certainty
FROM state s
WHERE s.edge = 'illegal' AND s.state <> 'disappeared'
ORDER BY s.seq, s.candidacy;
