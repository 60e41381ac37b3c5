-- title: Threshold of recommenders misapplied
-- severity: critical
-- rule: nomination.threshold
-- basis: law
-- message: {what}: {verified} verified, {required} required.
-- needs: nomination.threshold
--
-- “Ten or more” includes ten. The count itself is sealed as a rule; whether the threshold was met is public.
WITH asked AS (
    SELECT j.seq, e.edition, e.parts, e.profile, e.version, j.candidacy, j.verified, j.met, j.earliest,
        -- The smallest number that is enough.
        CASE t.comparator WHEN '>=' THEN t.amount WHEN '>' THEN t.amount + 1 END AS required
    FROM joint_recommendation j
    JOIN judging e ON e.seq = j.seq
    JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.what = 'recommenders'
        AND t.route = 'joint' AND t.amount IS NOT NULL AND t.comparator IN ('>=', '>')
    WHERE j.seq = (SELECT max(k.seq) FROM joint_recommendation k WHERE k.candidacy = j.candidacy)
)
SELECT
    q.seq,
    q.edition,
    q.parts,
    q.candidacy,
    coalesce(q.verified, 'a number not at hand') AS verified,
    q.required,
    NULL AS ruling_seq,
    CASE WHEN q.verified >= q.required THEN 'The threshold is met and was recorded as not met'
        ELSE 'The threshold is not met and was recorded as met' END AS what
FROM asked q
WHERE (q.verified >= q.required AND q.met = 'no') OR (q.verified < q.required AND q.met = 'yes')
UNION ALL
SELECT q.seq, q.edition, q.parts, q.candidacy, coalesce(q.verified, 'too few'), q.required, r.seq,
    'Fewer recommenders than the threshold, and accepted'
FROM asked q
JOIN ruling r ON r.candidacy = q.candidacy
    AND r.decision IN ('qualify', 'accept-nomination', 'list-preliminary', 'list-formal')
WHERE q.met = 'no'
UNION ALL
SELECT q.seq, q.edition, q.parts, q.candidacy, coalesce(q.verified, 'too few'), q.required, l.seq,
    'Fewer recommenders than the threshold, and on the list'
FROM asked q
JOIN list_entry n ON n.candidacy = q.candidacy
JOIN list l ON l.seq = n.seq AND l.stage IN ('preliminary', 'formal')
WHERE q.met = 'no'
    AND NOT EXISTS (SELECT 1 FROM nomination o WHERE o.candidacy = q.candidacy AND o.route <> 'joint')
UNION ALL
SELECT q.seq, q.edition, q.parts, q.candidacy, coalesce(q.verified, 'enough'), q.required, r.seq,
    'As many recommenders as the threshold asks, and refused as too few'
FROM asked q
JOIN ruling r ON r.candidacy = q.candidacy AND r.decision IN ('refuse-nomination', 'not-qualify', 'omit-preliminary')
JOIN ruling_ground g ON g.seq = r.seq
JOIN ground c ON c.profile = q.profile AND c.version = q.version AND c.code = g.code
JOIN citation k ON k.profile = q.profile AND k.version = q.version AND k.rule = 'nomination.threshold'
    AND k.instrument = c.instrument AND k.article = c.article AND coalesce(k.paragraph, c.paragraph) IS c.paragraph
WHERE q.met = 'yes'
GROUP BY q.seq, r.seq, q.edition
ORDER BY 1;
