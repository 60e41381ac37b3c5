-- title: The candidate was not told, or too late
-- severity: high
-- rule: ruling.notice
-- basis: standard
-- message: {what} ({decision}).
--
-- A notice of any account of the ruling is a notice of it. A week is left for serving it, unless the remedy expires before.
SELECT r.seq, NULL AS notice_seq, r.decision,
    'The record shows no notice of the ruling to the person concerned' AS what, 'notice' AS silence,
    NULL AS certainty,
    CASE WHEN a.as_of - r.latest < 7 AND a.as_of <= coalesce(r.remedy_until, a.as_of) THEN 'info' END AS severity
FROM ruling r
JOIN adverse USING (decision)
CROSS JOIN audit a
WHERE r.candidacy IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM notice n
        WHERE n.notifies IN (SELECT t.other FROM telling t WHERE t.seq = r.seq)
            AND n.recipient IN ('candidate', 'organisation', 'recommenders')
    )
UNION ALL
SELECT r.seq, n.seq, r.decision, 'Notice came after the remedy had expired', NULL,
    CASE WHEN n.earliest > r.remedy_until THEN 'certain' ELSE 'possible' END, NULL
FROM ruling r
JOIN adverse USING (decision)
JOIN notice n ON n.notifies IN (SELECT t.other FROM telling t WHERE t.seq = r.seq)
WHERE n.latest > r.remedy_until
    AND NOT EXISTS (
        SELECT 1 FROM notice o
        WHERE o.notifies IN (SELECT t.other FROM telling t WHERE t.seq = r.seq) AND o.latest <= r.remedy_until
    )
ORDER BY 1;
