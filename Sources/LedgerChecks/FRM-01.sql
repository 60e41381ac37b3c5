-- title: Forms asked for, not issued, and no ruling
-- severity: critical
-- rule: forms.issue
-- basis: standard
-- message: {what}.
-- needs: forms.issue
--
-- Who may hand out forms is in no law of the profiles that ship, so this is a standard of record keeping. How many days
-- an office may take to answer is a choice of the profile, marked as policy.
SELECT
    q.seq,
    e.edition,
    e.parts,
    i.seq AS answer_seq,
    i.outcome,
    CASE i.outcome
        WHEN 'refused' THEN 'Nomination forms were asked for and refused, and the record shows no ruling on that request'
        ELSE 'Nomination forms were asked for and there were none left, and the record shows no ruling on that request'
    END AS what,
    NULL AS days,
    NULL AS certainty,
    NULL AS severity,
    NULL AS rule
FROM form_request q
JOIN form_issue i ON i.request = q.seq AND i.outcome <> 'issued'
JOIN judging e ON e.seq = q.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'forms.issue'
WHERE NOT EXISTS (
        SELECT 1 FROM ruling r WHERE r.request IN (SELECT t.other FROM telling t WHERE t.seq IN (q.seq, i.seq))
    )
    AND NOT EXISTS (
        SELECT 1 FROM form_issue j
        WHERE j.outcome = 'issued'
            AND (j.request IN (SELECT t.other FROM telling t WHERE t.seq = q.seq)
                -- Or on another request of the same candidacy, later.
                OR (j.candidacy = q.candidacy AND j.latest >= i.earliest))
    )
UNION ALL
SELECT
    q.seq,
    e.edition,
    e.parts,
    NULL,
    'no answer',
    'Nomination forms were asked for and nobody answered within ' || d.days || ' days (' || (a.as_of - q.latest)
        || ' days have passed)',
    a.as_of - q.latest,
    CASE WHEN a.as_of > q.latest + d.days THEN 'certain' ELSE 'possible' END,
    'high',
    'forms.answer'
FROM form_request q
CROSS JOIN audit a
JOIN judging e ON e.seq = q.seq
JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'forms.answer'
WHERE NOT EXISTS (
        SELECT 1 FROM form_issue i WHERE i.request IN (SELECT t.other FROM telling t WHERE t.seq = q.seq)
    )
    AND NOT EXISTS (
        SELECT 1 FROM ruling r WHERE r.request IN (SELECT t.other FROM telling t WHERE t.seq = q.seq)
    )
    AND NOT EXISTS (SELECT 1 FROM nomination n WHERE n.candidacy = q.candidacy)
    -- An answer that does not say to which request it is one is judged by itself.
    AND NOT EXISTS (
        SELECT 1 FROM form_issue i WHERE i.candidacy = q.candidacy AND i.request IS NULL AND i.latest >= q.earliest
    )
    AND a.as_of > q.earliest + d.days
UNION ALL
-- An answer is on record, and the request is not.
SELECT
    i.seq,
    e.edition,
    e.parts,
    NULL,
    i.outcome,
    CASE i.outcome
        WHEN 'refused' THEN 'Nomination forms were refused, and the record shows no ruling on that'
        ELSE 'There were no nomination forms left, and the record shows no ruling on that'
    END,
    NULL,
    NULL,
    NULL,
    NULL
FROM form_issue i
JOIN judging e ON e.seq = i.seq
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'forms.issue'
WHERE i.outcome <> 'issued' AND i.request IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM ruling r
        WHERE r.request IN (SELECT t.other FROM telling t WHERE t.seq = i.seq)
            OR (r.candidacy = i.candidacy AND r.decision = 'refuse-forms')
    )
    AND NOT EXISTS (SELECT 1 FROM form_issue j WHERE j.candidacy = i.candidacy AND j.outcome = 'issued')
ORDER BY 1;
