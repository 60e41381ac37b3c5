-- title: Prohibition by hint
-- severity: medium
-- rule: rule.written
-- basis: standard
-- message: It is read as prohibiting something, names no rule and is addressed to nobody.
SELECT r.seq, min(i.seq) AS reading_seq, r.form, 'competence' AS silence
FROM ruling r
JOIN interpretation i ON i.about = r.seq AND i.effect = 'prohibits'
WHERE r.decision IN ('interpretive-statement', 'campaign-rule') AND r.candidacy IS NULL
    AND r.competence_article IS NULL
    AND NOT EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq AND g.article IS NOT NULL)
GROUP BY r.seq
UNION ALL
SELECT p.seq, min(i.seq), 'statement', 'competence'
FROM publication p
JOIN interpretation i ON i.about = p.seq AND i.effect = 'prohibits'
WHERE p.what = 'statement'
GROUP BY p.seq
ORDER BY 1;
