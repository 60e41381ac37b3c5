-- title: No ground that names a law and an article
-- severity: high
-- rule: ground.citation
-- basis: standard
-- message: None of the {grounds} grounds of this ruling ({decision}) names a law and an article.
-- needs: ground.citation
--
-- A rule of a party or of the body itself is no law, and a law without the article cannot be looked up.
SELECT r.seq, e.edition, e.parts, r.decision, count(*) AS grounds
FROM ruling r
JOIN adverse USING (decision)
JOIN ruling_ground g USING (seq)
JOIN judging e ON e.seq = r.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'ground.citation'
GROUP BY r.seq, e.edition
HAVING sum(g.instrument IS NOT NULL AND g.article IS NOT NULL AND coalesce(g.basis, 'law') = 'law') = 0
ORDER BY r.seq;
