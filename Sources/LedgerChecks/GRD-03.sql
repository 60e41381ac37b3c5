-- title: Ground that refers to petitioning, complaining or reporting
-- severity: critical
-- rule: ground.protected
-- basis: law
-- message: The ground refers to {activity}, which the law protects.
-- needs: ground.protected
--
-- Where the ruling itself names the activity the finding is critical. Where only a source reads the ground so, it is
-- medium, and high if the activity was the report of an election offence or a recall.
SELECT
    r.seq,
    p.seq AS activity_seq,
    i.seq AS inference_seq,
    coalesce(p.activity, 'protected activity') AS activity,
    CASE WHEN p.about_election = 'yes' THEN 'high' ELSE 'medium' END AS severity,
    CASE WHEN p.about_election = 'yes' THEN 'ground.report' END AS rule,
    'The ground refers to an earlier ' || coalesce(p.activity, 'protected activity')
        || ', which the law protects; that it does is an inference of ' || coalesce(i.inferred_by, 'the source')
        AS message
FROM ruling r
JOIN adverse USING (decision)
JOIN observation i ON i.about = r.seq AND i.type = 'inference'
JOIN observation p ON p.seq = i.refers_to AND p.type = 'protected-activity'
JOIN edition e ON e.election = r.election AND r.latest BETWEEN e.first AND e.last
UNION ALL
SELECT
    r.seq, NULL, NULL, 'petitioning', 'critical', NULL, 'The ground given is petitioning, which the law protects'
FROM ruling r
JOIN adverse USING (decision)
JOIN edition e ON e.election = r.election AND r.latest BETWEEN e.first AND e.last
WHERE EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq AND g.code = 'X-PETITION')
ORDER BY 1;
