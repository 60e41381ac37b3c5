-- title: Ground that the law does not know
-- severity: critical
-- rule: ground.catalogue
-- basis: law
-- message: {what} not among the grounds that {profile} knows.
-- needs: ground.catalogue
--
-- An adverse ruling with a ground outside the closed catalogue of the profile in force when it was made. The code is
-- the recorder's classification; the words are the body's. Without a code a ground of the catalogue is known by its law
-- and its article together. The catalogue is one of candidacies: a sanction rests on other law.
SELECT
    r.seq,
    e.edition,
    e.parts,
    group_concat(coalesce(g.code, 'no code'), ', ') AS codes,
    coalesce(group_concat(g.text, '” and “'), 'none given') AS ground,
    CASE count(*) WHEN 1 THEN 'The ground “' ELSE 'The grounds “' END
        || coalesce(group_concat(g.text, '” and “'), 'none given') || '” ('
        || group_concat(coalesce(g.code, 'no code'), ', ') || ')' || CASE count(*) WHEN 1 THEN ' is' ELSE ' are' END AS what,
    r.decision,
    e.profile,
    -- Without a code it is the recorder who does not say which ground was meant.
    CASE WHEN max(g.code IS NOT NULL) THEN 'certain' ELSE 'possible' END AS certainty
FROM ruling r
JOIN adverse USING (decision)
JOIN ruling_ground g USING (seq)
JOIN judging e ON e.seq = r.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'ground.catalogue'
WHERE r.decision <> 'sanction' AND NOT EXISTS (
    SELECT 1 FROM ground c
    WHERE c.profile = e.profile AND c.version = e.version
        AND (c.code = g.code OR (g.code IS NULL AND c.article = g.article AND EXISTS (
            SELECT 1 FROM instrument i
            WHERE i.profile = c.profile AND i.version = c.version AND i.instrument = c.instrument
                AND i.name = g.instrument
        )))
)
GROUP BY r.seq, e.edition
ORDER BY r.seq;
