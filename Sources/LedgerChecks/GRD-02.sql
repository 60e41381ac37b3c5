-- title: No ground that names a law and an article
-- severity: high
-- rule: ground.citation
-- basis: standard
-- message: None of the {grounds} grounds of this ruling ({decision}) names a law and an article.
-- needs: ground.citation
--
-- A rule of a party or of the body itself is no law, and a law without the article cannot be looked up. Where nobody says
-- what sort of rule it is, a name counts that the profile knows as one of a law; with another it is information.
SELECT r.seq, e.edition, e.parts, r.decision, count(*) AS grounds, e.profile,
    CASE WHEN sum(g.instrument IS NOT NULL AND g.article IS NOT NULL AND g.basis IS NULL) > 0 THEN 'info'
        END AS severity,
    CASE WHEN sum(g.instrument IS NOT NULL AND g.article IS NOT NULL AND g.basis IS NULL) > 0
        THEN 'None of the {grounds} grounds of this ruling ({decision}) names a law that {profile} knows; what sort of rule it names is not recorded'
        END AS message
FROM ruling r
JOIN adverse USING (decision)
JOIN ruling_ground g USING (seq)
JOIN judging e ON e.seq = r.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'ground.citation'
GROUP BY r.seq, e.edition
HAVING sum(
        g.instrument IS NOT NULL AND g.article IS NOT NULL
            AND CASE WHEN g.basis IS NULL THEN EXISTS (
                SELECT 1 FROM instrument i
                WHERE i.profile = e.profile AND i.version = e.version AND i.name = g.instrument
            ) ELSE g.basis = 'law' END
    ) = 0
ORDER BY r.seq;
