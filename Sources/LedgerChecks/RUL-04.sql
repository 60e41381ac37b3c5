-- title: No quorum, or no tally
-- severity: medium
-- rule: ruling.quorum
-- basis: standard
-- message: {what} ({decision}).
--
-- Asked of bodies that decide by a vote of their members, as they were composed when they ruled. Where the record does
-- not name the body it is the one that the profile lets decide the step. The quorum is that of the profile, or else the
-- body's own. Who voted was present.
WITH judged AS (
    SELECT r.seq, e.edition, e.parts, e.profile, e.version FROM ruling r JOIN adverse USING (decision) JOIN judging e USING (seq)
    UNION ALL
    SELECT r.seq, NULL, NULL, NULL, NULL FROM ruling r JOIN adverse USING (decision)
    WHERE NOT EXISTS (SELECT 1 FROM judging e WHERE e.seq = r.seq)
),
ruled AS (
    SELECT
        j.*,
        r.decision,
        s.seq AS session_seq,
        s.quorum_met,
        coalesce(s.present_count, (SELECT nullif(count(*), 0) FROM session_present p WHERE p.seq = s.seq)) AS present,
        r.tally_for,
        r.tally_for + coalesce(r.tally_against, 0) + coalesce(r.tally_abstain, 0) AS votes,
        r.tally_for IS NOT NULL OR r.tally_for_sealed IS 1 AS is_counted,
        b.quorum,
        coalesce(b.members_count, (SELECT nullif(count(*), 0) FROM committee_member m WHERE m.seq = b.seq)) AS members,
        coalesce(b.type, (
            SELECT min(c.body_type) FROM decision d
            JOIN competence c ON c.profile = d.profile AND c.version = d.version AND c.step = d.step
            WHERE d.profile = j.profile AND d.version = j.version AND d.decision = r.decision
            HAVING count(DISTINCT c.body_type) = 1
        )) AS type
    FROM judged j
    JOIN ruling r ON r.seq = j.seq
    LEFT JOIN session s ON s.id = r.session AND s.replaced_by IS NULL
    LEFT JOIN committee b ON b.seq = coalesce(
        (SELECT max(v.seq) FROM committee v WHERE v.id = r.committee AND coalesce(v.earliest, r.latest) <= r.latest),
        (SELECT min(v.seq) FROM committee v WHERE v.id = r.committee)
    )
),
asked AS (
    SELECT
        d.*,
        p.rule AS present_rule,
        f.rule AS for_rule,
        CASE
            WHEN p.amount IS NOT NULL THEN p.amount + (p.comparator = '>')
            WHEN p.comparator = '>=' THEN coalesce((d.members * p.numerator + p.denominator - 1) / p.denominator, d.quorum)
            WHEN p.comparator = '>' THEN coalesce(d.members * p.numerator / p.denominator + 1, d.quorum)
            ELSE d.quorum
        END AS required,
        CASE
            WHEN f.amount IS NOT NULL THEN f.amount + (f.comparator = '>')
            WHEN f.comparator = '>=' THEN (d.members * f.numerator + f.denominator - 1) / f.denominator
            WHEN f.comparator = '>' THEN d.members * f.numerator / f.denominator + 1
        END AS agreeing
    FROM ruled d
    LEFT JOIN quorum p ON p.profile = d.profile AND p.version = d.version AND p.body_type = d.type AND p.what = 'present'
    LEFT JOIN quorum f ON f.profile = d.profile AND f.version = d.version AND f.body_type = d.type AND f.what = 'for'
    WHERE d.type IN (SELECT c.type FROM collegial c) OR p.rule IS NOT NULL OR f.rule IS NOT NULL OR d.quorum IS NOT NULL
        OR d.members > 1
),
found AS (
    SELECT
        *,
        CASE
            WHEN quorum_met = 'no' THEN 'The body had no quorum when it ruled'
            WHEN present < required
                THEN 'The body had no quorum when it ruled: ' || present || ' present, ' || required || ' required'
            WHEN votes > present THEN votes || ' votes were counted, and ' || present || ' members were present'
            WHEN tally_for < agreeing THEN tally_for || ' voted for it, and ' || agreeing || ' are required'
        END AS broken,
        CASE
            WHEN NOT is_counted AND session_seq IS NULL THEN 'The record shows neither a sitting nor a tally'
            WHEN NOT is_counted THEN 'The record shows no tally'
            WHEN present IS NULL AND quorum_met IS NULL AND votes < required
                THEN 'The record does not show that a quorum of ' || required || ' was present'
        END AS lacking
    FROM asked
)
SELECT
    seq,
    edition,
    parts,
    session_seq,
    decision,
    present,
    required AS quorum,
    votes,
    coalesce(broken, lacking) AS what,
    CASE
        WHEN quorum_met = 'no' OR present < required OR (broken IS NULL AND is_counted) THEN present_rule
        WHEN votes > present THEN NULL
        WHEN tally_for < agreeing THEN for_rule
    END AS rule,
    CASE WHEN broken IS NULL THEN 'composition' END AS silence
FROM found
WHERE coalesce(broken, lacking) IS NOT NULL
GROUP BY seq, edition
ORDER BY seq;
