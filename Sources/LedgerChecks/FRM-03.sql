-- title: Nomination on a form that was not issued for it
-- severity: low
-- rule: forms.issue
-- basis: standard
-- message: The nomination names a form that the record does not show as issued to this candidacy.
--
-- Custody of forms: what was filed is held against what was issued.
SELECT n.seq, n.form AS form_seq
FROM nomination n
LEFT JOIN form_issue i ON i.seq = n.form
WHERE n.form IS NOT NULL AND (i.seq IS NULL OR i.outcome <> 'issued' OR i.candidacy <> n.candidacy)
ORDER BY n.seq;
