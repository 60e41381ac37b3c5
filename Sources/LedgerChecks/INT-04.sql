-- title: Punished for introducing oneself, and no rule cited
-- severity: high
-- rule: introduction.self
-- basis: law
-- message: A sanction that cites no rule.
-- needs: introduction.self
SELECT r.seq, 'competence' AS silence
FROM ruling r
WHERE r.decision = 'sanction' AND r.competence_article IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq AND g.article IS NOT NULL AND coalesce(g.basis, 'law') = 'law'
    )
ORDER BY r.seq;
