-- title: Forms issued to some and refused to others
-- severity: high
-- rule: forms.equal
-- basis: standard
-- message: Forms were refused here ({outcome}) and issued to others in the same constituency.
--
-- Whoever got them after all, on that request or on a later one, was not refused them.
SELECT i.seq, min(o.seq) AS other_seq, i.outcome
FROM form_issue i
JOIN form_issue o ON o.constituency = i.constituency AND o.outcome = 'issued' AND o.candidacy <> i.candidacy
WHERE i.outcome <> 'issued'
    AND NOT EXISTS (
        SELECT 1 FROM form_issue j
        WHERE j.outcome = 'issued'
            AND (j.request = i.request OR (j.candidacy = i.candidacy AND j.latest >= i.earliest))
    )
GROUP BY i.seq
ORDER BY i.seq;
