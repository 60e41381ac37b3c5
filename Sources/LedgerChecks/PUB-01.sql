-- title: Ruling or list never published
-- severity: high
-- rule: ruling.published
-- basis: law
-- message: The record shows no publication of this {what} in the {days} days since.
-- needs: ruling.published
--
-- A week is left for posting it, and that somebody mentions it is no posting. Once polling day has come, what was to be
-- made known before it is asked for, too, where nothing of it is on record. Silent where the profile lays down no duty to
-- publish.
WITH posted_for_all AS MATERIALIZED (
    SELECT DISTINCT election FROM publication
    WHERE what = 'voter-roll' AND constituency IS NULL AND election IS NOT NULL
),
listed AS MATERIALIZED (SELECT DISTINCT constituency, stage FROM list WHERE constituency IS NOT NULL)
SELECT r.seq, e.edition, e.parts, 'ruling (' || r.decision || ')' AS what, a.as_of - r.latest AS days,
    'publication' AS silence, NULL AS message, NULL AS rule, NULL AS severity
FROM ruling r
JOIN adverse USING (decision)
CROSS JOIN audit a
JOIN judging e ON e.seq = r.seq
JOIN duty d ON d.profile = e.profile AND d.version = e.version AND d.what = 'ruling'
WHERE a.as_of - r.latest >= 7 AND r.replaced_by IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM publication p
        WHERE p.extent <> 'mention' AND p.publishes IN (SELECT t.other FROM telling t WHERE t.seq = r.seq)
    )
UNION ALL
SELECT l.seq, e.edition, e.parts, l.stage || ' list', a.as_of - l.latest, 'publication', NULL, NULL, NULL
FROM list l
CROSS JOIN audit a
JOIN judging e ON e.seq = l.seq
JOIN duty d ON d.profile = e.profile AND d.version = e.version AND d.what IN (l.stage, 'list')
WHERE a.as_of - l.latest >= 7 AND l.replaced_by IS NULL AND l.stage IN ('preliminary', 'formal')
    AND NOT EXISTS (
        SELECT 1 FROM publication p
        WHERE p.extent <> 'mention' AND p.publishes IN (SELECT t.other FROM telling t WHERE t.seq = l.seq)
    )
GROUP BY l.seq, e.edition
UNION ALL
SELECT c.seq, e.edition, NULL,
    group_concat(CASE d.what WHEN 'voter-roll' THEN 'voter roll' ELSE d.what || ' list' END, ', no '), NULL, NULL,
    'Polling day has come, and the record shows no {what} of the constituency',
    CASE count(*) WHEN 1 THEN max(d.rule) END,
    -- What an observer did not come to know of may have been there.
    CASE WHEN t.source IS NOT NULL THEN 'info' END
FROM constituency c
JOIN act t ON t.seq = c.seq
CROSS JOIN audit a
JOIN election n ON n.id = c.election AND n.replaced_by IS NULL AND n.type IN ('general', 'by-election') AND n.polling <= a.as_of
JOIN edition e ON e.election = n.id AND n.polling BETWEEN e.first AND e.last
JOIN duty d ON d.profile = e.profile AND d.version = e.version AND d.what IN ('voter-roll', 'preliminary', 'formal')
WHERE c.replaced_by IS NULL
    AND CASE d.what
        WHEN 'voter-roll' THEN c.roll_latest IS NULL AND c.election NOT IN (SELECT election FROM posted_for_all)
            AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.constituency = c.id AND +p.what = 'voter-roll')
        ELSE (c.id, d.what) NOT IN (SELECT constituency, stage FROM listed)
    END
GROUP BY c.seq, e.edition
ORDER BY 1;
