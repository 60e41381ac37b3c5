-- title: Sanction that cites no rule
-- severity: high
-- rule: introduction.self
-- basis: law
-- message: The record shows no rule on which this sanction rests.
-- needs: introduction.self
SELECT r.seq, 'competence' AS silence
FROM ruling r
WHERE r.decision = 'sanction' AND r.competence_article IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq AND g.article IS NOT NULL AND coalesce(g.basis, 'law') = 'law'
    )
ORDER BY r.seq;
