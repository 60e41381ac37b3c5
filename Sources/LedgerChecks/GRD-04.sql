-- title: Refused although every recorded requirement is met
-- severity: high
-- rule: candidate.eligibility
-- basis: law
-- message: Refused ({decision}) although the nomination by route {route} meets what the record shows of the requirements.
-- needs: candidate.eligibility
--
-- What is legally enough and was not let in: nominated by a route that the profile knows, with as many recommenders as
-- it asks, and refused without a ground of its catalogue, which is
-- known by its code or, without one, by its law and its article together. These are the discrepancies between who was eligible and who
-- was admitted.
SELECT r.seq, e.edition, e.parts, min(n.seq) AS nomination_seq, r.decision, n.route,
    CASE WHEN NOT EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq) THEN 'grounds' END AS silence
FROM ruling r
JOIN nomination n ON n.candidacy = r.candidacy AND n.earliest <= r.latest
JOIN judging e ON e.seq = r.seq
JOIN route t ON t.profile = e.profile AND t.version = e.version AND t.route = n.route
WHERE r.decision IN ('not-qualify', 'refuse-nomination', 'exclude-unspecified', 'omit-preliminary')
    AND coalesce(n.accepted, 'yes') = 'yes'
    AND (
        n.route <> 'joint'
        OR 'yes' = (
            SELECT j.met FROM joint_recommendation j
            WHERE j.candidacy = r.candidacy AND j.earliest <= r.latest
            ORDER BY j.latest DESC, j.seq DESC LIMIT 1
        )
    )
    AND NOT EXISTS (
        SELECT 1 FROM ruling_ground g JOIN ground c ON c.profile = e.profile AND c.version = e.version
        WHERE g.seq = r.seq
            AND (c.code = g.code OR (g.code IS NULL AND c.article = g.article AND EXISTS (
                SELECT 1 FROM instrument i
                WHERE i.profile = c.profile AND i.version = c.version AND i.instrument = c.instrument
                    AND i.name = g.instrument
            )))
    )
GROUP BY r.seq, e.edition
ORDER BY r.seq;
