-- title: Decided by a body that may not decide this step
-- severity: high
-- rule: ruling.competence
-- basis: law
-- message: {what}.
-- needs: ruling.competence
--
-- An adverse decision that belongs to no step is held against every body that the profile lets decide anything, courts
-- that hear a remedy among them. Who cancels a candidacy may be who proposed it, and a sanction of the police or of an
-- employer may rest on other laws: these are left out.
WITH deciding AS MATERIALIZED (
    SELECT profile, version, body_type FROM competence
    UNION
    SELECT m.profile, m.version, m.body_type FROM remedy m JOIN competence USING (profile, version)
    WHERE m.body_type IS NOT NULL
),
held AS (
    SELECT r.seq, e.edition, e.parts, r.committee, r.decision, d.step, c.body_type
    FROM ruling r
    JOIN judging e ON e.seq = r.seq
    JOIN decision d ON d.profile = e.profile AND d.version = e.version AND d.decision = r.decision
    JOIN competence c ON c.profile = e.profile AND c.version = e.version AND c.step = d.step
    UNION ALL
    SELECT r.seq, e.edition, e.parts, r.committee, r.decision, NULL, c.body_type
    FROM ruling r
    JOIN adverse USING (decision)
    JOIN judging e ON e.seq = r.seq
    JOIN deciding c ON c.profile = e.profile AND c.version = e.version
    WHERE r.decision <> 'cancel'
        AND NOT EXISTS (
            SELECT 1 FROM decision d
            WHERE d.profile = e.profile AND d.version = e.version AND d.decision = r.decision
        )
)
SELECT
    h.seq,
    h.edition,
    h.parts,
    max(b.seq) AS body_seq,
    h.step,
    group_concat(DISTINCT h.body_type) AS bodies,
    h.committee,
    b.type,
    CASE WHEN h.step IS NOT NULL
        THEN 'The step “' || h.step || '” is for ' || group_concat(DISTINCT h.body_type) || ' to decide'
        ELSE 'The decision “' || h.decision || '” belongs to no step, and only ' || group_concat(DISTINCT h.body_type)
            || ' may decide anything'
    END || ', not ' || CASE WHEN h.step IS NOT NULL THEN 'for ' ELSE '' END || h.committee || ' (' || b.type || ')' AS what
FROM held h
JOIN committee b ON b.id = h.committee
WHERE h.decision <> 'sanction' OR b.type NOT IN ('police', 'other')
GROUP BY h.seq, h.edition
HAVING sum(h.body_type = b.type) = 0
ORDER BY h.seq;
