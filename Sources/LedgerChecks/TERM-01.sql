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
    e.edition,
    e.parts,
    NULL AS reading_seq,
    r.election,
    coalesce(r.term, min(g.text)) AS term,
    'The refusal rests on ' || coalesce('the label “' || coalesce(r.term, min(g.text)) || '”', 'a label')
        || ', which is no requirement of the law' AS what,
    NULL AS severity,
    NULL AS certainty
FROM ruling r
JOIN adverse USING (decision)
JOIN judging e ON e.seq = r.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'term.route'
LEFT JOIN ruling_ground g ON g.seq = r.seq AND g.code = 'X-TERM'
WHERE r.term IS NOT NULL OR g.seq IS NOT NULL
GROUP BY r.seq, e.edition
UNION ALL
SELECT
    coalesce(i.about, i.seq),
    max(e.edition),
    NULL,
    i.seq,
    min(g.election),
    i.term,
    'It denies the label “' || i.term || '” any legal basis, while the law knows the route by joint recommendation; it refuses nobody',
    'info',
    -- The days on which it may have been said all lie under rules that know the route.
    CASE WHEN count(*) = count(t.route) AND min(e.first) <= i.earliest AND max(e.last) >= i.latest THEN 'certain'
        ELSE 'possible' END
FROM interpretation i
JOIN interpretation_election g USING (seq)
JOIN edition e ON e.election = g.election AND e.first <= i.latest AND e.last >= i.earliest
LEFT JOIN route t ON t.profile = e.profile AND t.version = e.version AND t.route = 'joint'
WHERE i.effect = 'prohibits'
GROUP BY coalesce(i.about, i.seq)
HAVING count(t.route) > 0
ORDER BY 1;
