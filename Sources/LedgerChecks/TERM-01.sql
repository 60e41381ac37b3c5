-- title: A label taken for a requirement
-- severity: high
-- rule: term.route
-- basis: law
-- message: {what}.
-- needs: term.route
--
-- A label is never a status. High where somebody was refused because of one; information where a statement denies a
-- label a legal basis that the law gives the thing.
SELECT
    r.seq,
    NULL AS reading_seq,
    NULL AS election,
    r.term,
    'The refusal rests on the label “' || r.term || '”, which is no requirement of the law' AS what,
    NULL AS severity
FROM ruling r
JOIN adverse USING (decision)
JOIN edition e ON e.election = r.election AND r.latest BETWEEN e.first AND e.last
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'term.route'
WHERE r.term IS NOT NULL OR EXISTS (SELECT 1 FROM ruling_ground g WHERE g.seq = r.seq AND g.code = 'X-TERM')
UNION ALL
SELECT
    coalesce(i.about, i.seq),
    i.seq,
    min(g.election),
    i.term,
    'It denies the label “' || i.term || '” any legal basis, while the law knows the route by joint recommendation; it refuses nobody',
    'info'
FROM interpretation i
JOIN interpretation_election g USING (seq)
JOIN edition e ON e.election = g.election AND i.latest BETWEEN e.first AND e.last
JOIN route t ON t.profile = e.profile AND t.version = e.version AND t.route = 'joint'
WHERE i.effect = 'prohibits'
GROUP BY coalesce(i.about, i.seq)
ORDER BY 1;
