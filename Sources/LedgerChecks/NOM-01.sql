-- title: Threshold of recommenders misapplied
-- severity: critical
-- rule: nomination.threshold
-- basis: law
-- message: {what}: {verified} verified, {required} required.
-- needs: nomination.threshold
--
-- “Ten or more” includes ten. The count itself is sealed as a rule; whether the threshold was met is public. Only the
-- committee's own counts are held against it, and a decision is held against the last of them before it.
WITH counted AS (
    SELECT j.seq, e.edition, e.parts, e.profile, e.version, j.candidacy, j.verified, j.met, j.latest,
        -- The smallest number that is enough.
        CASE t.comparator WHEN '>=' THEN t.amount WHEN '>' THEN t.amount + 1 END AS required
    FROM joint_recommendation j
    JOIN judging e ON e.seq = j.seq
    JOIN threshold t ON t.profile = e.profile AND t.version = e.version AND t.what = 'recommenders'
        AND t.route = 'joint' AND t.amount IS NOT NULL AND t.comparator IN ('>=', '>')
    WHERE j.counted_by = 'committee'
),
decided AS (
    SELECT r.seq, r.candidacy, r.earliest, r.latest,
        CASE WHEN r.decision IN ('refuse-nomination', 'not-qualify', 'omit-preliminary') THEN 'refused'
            ELSE 'accepted' END AS outcome
    FROM ruling r
    WHERE r.decision IN (
        'refuse-nomination', 'not-qualify', 'omit-preliminary',
        'qualify', 'accept-nomination', 'list-preliminary', 'list-formal'
    )
    UNION ALL
    SELECT l.seq, n.candidacy, l.earliest, l.latest, 'on the list'
    FROM list l
    JOIN list_entry n USING (seq)
    WHERE l.stage IN ('preliminary', 'formal')
),
-- Each decision with the last count before it; a count that may have come after it makes the finding possible only.
held AS (
    SELECT d.seq AS decided_seq, d.outcome, q.*, CASE WHEN q.latest > d.earliest THEN 'possible' END AS certainty
    FROM decided d
    JOIN counted q ON q.seq = (
        SELECT j.seq FROM joint_recommendation j
        WHERE j.candidacy = d.candidacy AND j.counted_by = 'committee' AND j.earliest <= d.latest
        ORDER BY j.latest DESC, j.seq DESC LIMIT 1
    )
)
SELECT
    q.seq,
    q.edition,
    q.parts,
    q.candidacy,
    coalesce(q.verified, 'a number not at hand') AS verified,
    q.required,
    NULL AS decided_seq,
    CASE WHEN q.verified >= q.required THEN 'The threshold is met and was recorded as not met'
        ELSE 'The threshold is not met and was recorded as met' END AS what,
    NULL AS certainty
FROM counted q
WHERE ((q.verified >= q.required AND q.met = 'no') OR (q.verified < q.required AND q.met = 'yes'))
    AND q.seq = (
        SELECT max(k.seq) FROM joint_recommendation k WHERE k.candidacy = q.candidacy AND k.counted_by = 'committee'
    )
UNION ALL
SELECT h.seq, h.edition, h.parts, h.candidacy, coalesce(h.verified, 'too few'), h.required, h.decided_seq,
    'Fewer recommenders than the threshold, and ' || h.outcome, h.certainty
FROM held h
WHERE h.met = 'no' AND h.outcome <> 'refused'
    -- Another route asks for no recommenders.
    AND NOT EXISTS (SELECT 1 FROM nomination o WHERE o.candidacy = h.candidacy AND o.route <> 'joint')
UNION ALL
SELECT h.seq, h.edition, h.parts, h.candidacy, coalesce(h.verified, 'enough'), h.required, h.decided_seq,
    'As many recommenders as the threshold asks, and refused as too few', h.certainty
FROM held h
JOIN ruling_ground g ON g.seq = h.decided_seq
JOIN ground c ON c.profile = h.profile AND c.version = h.version AND c.code = g.code
JOIN citation k ON k.profile = h.profile AND k.version = h.version AND k.rule = 'nomination.threshold'
    AND k.instrument = c.instrument AND k.article = c.article AND coalesce(k.paragraph, c.paragraph) IS c.paragraph
WHERE h.met = 'yes' AND h.outcome = 'refused'
GROUP BY h.seq, h.decided_seq, h.edition
ORDER BY 1;
