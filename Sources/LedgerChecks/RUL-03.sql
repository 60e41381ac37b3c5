-- title: Decided by a body that may not decide this step
-- severity: high
-- rule: ruling.competence
-- basis: law
-- message: The step “{step}” is for {bodies} to decide, not for {committee} ({type}).
-- needs: ruling.competence
SELECT r.seq, e.edition, e.parts, max(b.seq) AS body_seq, d.step, group_concat(DISTINCT c.body_type) AS bodies, r.committee, b.type
FROM ruling r
JOIN committee b ON b.id = r.committee
JOIN judging e ON e.seq = r.seq
JOIN decision d ON d.profile = e.profile AND d.version = e.version AND d.decision = r.decision
JOIN competence c ON c.profile = e.profile AND c.version = e.version AND c.step = d.step
GROUP BY r.seq, e.edition
HAVING sum(c.body_type = b.type) = 0
ORDER BY r.seq;
