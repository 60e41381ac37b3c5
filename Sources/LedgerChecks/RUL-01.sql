-- title: Refusal without the facts found
-- severity: high
-- rule: ruling.facts
-- basis: standard
-- message: The record shows no facts on which this ruling ({decision}) rests.
--
-- A fact that is sealed, or lawfully erased, counts as present. Where votes were counted in a pre-election, the count is
-- what decided.
SELECT r.seq, r.decision, 'facts' AS silence
FROM ruling r
JOIN adverse USING (decision)
WHERE NOT EXISTS (SELECT 1 FROM ruling_fact f WHERE f.seq = r.seq)
    AND coalesce(r.method, 'other') <> 'pre-election'
ORDER BY r.seq;
