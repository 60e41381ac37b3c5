-- title: Ruling or list never published
-- severity: high
-- rule: ruling.published
-- basis: law
-- message: The record shows no publication of this {what} in the {days} days since.
-- needs: ruling.published
--
-- A week is left for posting it. Silent where the profile lays down no duty to publish.
SELECT r.seq, e.edition, e.parts, 'ruling (' || r.decision || ')' AS what, a.as_of - r.latest AS days, 'publication' AS silence
FROM ruling r
JOIN adverse USING (decision)
CROSS JOIN audit a
JOIN judging e ON e.seq = r.seq
JOIN duty d ON d.profile = e.profile AND d.version = e.version AND d.what = 'ruling'
WHERE a.as_of - r.latest >= 7 AND r.replaced_by IS NULL
    AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.publishes IN (SELECT t.other FROM telling t WHERE t.seq = r.seq))
UNION ALL
SELECT l.seq, e.edition, e.parts, l.stage || ' list', a.as_of - l.latest, 'publication'
FROM list l
CROSS JOIN audit a
JOIN judging e ON e.seq = l.seq
JOIN duty d ON d.profile = e.profile AND d.version = e.version AND d.what IN (l.stage, 'list')
WHERE a.as_of - l.latest >= 7 AND l.replaced_by IS NULL AND l.stage IN ('preliminary', 'formal')
    AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.publishes IN (SELECT t.other FROM telling t WHERE t.seq = l.seq))
GROUP BY l.seq, e.edition
ORDER BY 1;
