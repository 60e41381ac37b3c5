-- title: The body that decided had nominated a rival
-- severity: medium
-- rule: committee.impartial
-- basis: standard
-- message: {committee} decided on this candidacy ({decision}) and had nominated another in the same constituency.
SELECT r.seq, min(n.seq) AS nomination_seq, r.committee, r.decision
FROM ruling r
JOIN adverse USING (decision)
JOIN nomination n ON n.constituency = r.constituency AND n.candidacy <> r.candidacy
JOIN nomination_organisation o ON o.seq = n.seq AND o.organisation = r.committee
GROUP BY r.seq
ORDER BY r.seq;
