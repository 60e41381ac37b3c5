-- title: Ground that refers to petitioning, complaining or reporting
-- severity: critical
-- rule: ground.protected
-- basis: law
-- message: The ground refers to {activity}, which the law protects.
-- needs: ground.protected
--
-- Where the ruling itself names the activity the finding is critical. Where only a source reads the ground so, it is
-- as reported and medium, and high if the activity was the report of an election offence or a recall.
WITH protected AS (
    SELECT seq, activity, about_election FROM observation WHERE type = 'protected-activity'
    UNION ALL
    SELECT seq, 'complaint', CASE about WHEN 'obstruction' THEN 'yes' END FROM complaint
)
SELECT
    r.seq,
    e.edition,
    e.parts,
    p.seq AS activity_seq,
    i.seq AS inference_seq,
    coalesce(p.activity, 'protected activity') AS activity,
    CASE WHEN p.about_election = 'yes' THEN 'high' ELSE 'medium' END AS severity,
    CASE WHEN p.about_election = 'yes' THEN 'ground.report' END AS rule,
    'The ground refers to an earlier ' || coalesce(p.activity, 'protected activity')
        || ', which the law protects; that it does is an inference of ' || coalesce(i.inferred_by, 'the source')
        AS message,
    'as-reported' AS certainty
FROM ruling r
JOIN adverse USING (decision)
JOIN observation i ON i.about = r.seq AND i.type = 'inference'
JOIN protected p ON p.seq = i.refers_to
JOIN judging e ON e.seq = r.seq
UNION ALL
SELECT
    r.seq, e.edition, e.parts, NULL, NULL, 'petitioning', 'critical', NULL,
    'The ground given is petitioning, which the law protects', NULL
FROM ruling r
JOIN adverse USING (decision)
JOIN judging e ON e.seq = r.seq
WHERE EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq AND g.code = 'X-PETITION')
ORDER BY 1;
