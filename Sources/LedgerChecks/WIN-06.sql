-- title: List that is not the order of votes, or a pre-election without quorum
-- severity: high
-- rule: preelection.order
-- basis: law
-- message: {what}.
-- needs: preelection.order
SELECT
    f.seq,
    NULL AS edition,
    NULL AS parts,
    p.seq AS pre_election_seq,
    k.candidacy,
    k.votes AS votes,
    max(o.votes) AS more,
    'On the formal list with ' || k.votes || ' votes in the pre-election, where one with ' || max(o.votes)
        || ' is not' AS what
FROM pre_election p
JOIN pre_election_vote k USING (seq)
JOIN pre_election_vote o ON o.seq = p.seq AND o.votes > k.votes
JOIN list f ON f.constituency = p.constituency AND f.stage = 'formal' AND f.complete = 'yes'
JOIN list_entry x ON x.seq = f.seq AND x.candidacy = k.candidacy
WHERE NOT EXISTS (SELECT 1 FROM list_entry y WHERE y.seq = f.seq AND y.candidacy = o.candidacy)
    AND NOT EXISTS (SELECT 1 FROM declaration w WHERE w.candidacy = o.candidacy AND w.type IN ('withdraw', 'decline-nomination'))
    AND NOT EXISTS (SELECT 1 FROM ruling r WHERE r.candidacy = o.candidacy AND r.decision IN ('strike-off', 'record-death'))
GROUP BY f.seq, k.candidacy
UNION ALL
SELECT
    p.seq, e.edition, e.parts, NULL, NULL, p.turnout, p.electorate,
    'In the pre-election ' || p.turnout || ' of ' || p.electorate || ' voters took part; at least '
        || t.numerator || '/' || t.denominator || ' are required'
FROM pre_election p
JOIN judging e ON e.seq = p.seq
JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.rule = 'preelection.quorum'
WHERE p.turnout * t.denominator < p.electorate * t.numerator
ORDER BY 1;
