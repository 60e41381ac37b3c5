-- title: Step that the procedure does not know
-- severity: high
-- rule: procedure.step
-- basis: law
-- message: From “{before}” to “{state}”: the procedure knows no such step.
-- needs: procedure.step
--
-- The way of each candidacy is folded from its entries. What is out of order is found, and recorded all the same.
SELECT s.seq, s.last_seq, s.candidacy, s.before AS "before", s.state,
    CASE WHEN s.disputed = 'yes' THEN 'possible' ELSE 'certain' END AS certainty
FROM state s
WHERE s.edge = 'illegal' AND s.state <> 'disappeared'
ORDER BY s.seq, s.candidacy;
