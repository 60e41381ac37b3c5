-- title: Ruling that states no remedy
-- severity: high
-- rule: remedy.stated
-- basis: standard
-- message: {what} ({decision}).
-- needs: remedy.stated
SELECT
    r.seq,
    e.edition,
    e.parts,
    r.decision,
    m.available,
    CASE
        WHEN m.available = 'none-in-law' THEN 'The ruling states no remedy, and there is none in law'
        WHEN r.remedy_exists = 'none-in-law' THEN 'The ruling says that there is no remedy; the law knows one'
        ELSE 'The ruling does not state the remedy that the law knows'
    END AS what,
    CASE WHEN m.available = 'none-in-law' THEN 'info' END AS severity,
    CASE WHEN r.remedy_exists IS NULL AND m.available = 'yes' THEN 'remedy' END AS silence
FROM ruling r
JOIN adverse USING (decision)
JOIN judging e ON e.seq = r.seq
JOIN remedy m ON m.profile = e.profile AND m.version = e.version AND m.decision = r.decision
WHERE (r.remedy_exists IS NULL) OR (r.remedy_exists = 'none-in-law' AND m.available = 'yes')
ORDER BY r.seq;
