-- title: Nomination before the voter roll was published
-- severity: high
-- rule: nomination.open
-- basis: law
-- message: {what}.
-- needs: nomination.open
SELECT
    m.seq,
    e.edition,
    e.parts,
    c.seq AS constituency_seq,
    m.earliest - c.roll_latest AS days,
    d.days AS required,
    CASE WHEN m.earliest < c.roll_latest
        THEN 'A nomination was taken ' || (c.roll_latest - m.earliest) || ' days before the voter roll was published'
        ELSE 'A nomination was taken ' || (m.earliest - c.roll_latest)
            || ' days after the voter roll was published, when ' || d.days || ' were to be over'
    END AS what,
    CASE WHEN m.latest < c.roll_earliest + d.days THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN c.roll_earliest + d.days - m.latest = 1 AND d.defined = 'no' THEN 'info' END AS severity
FROM nomination m
JOIN constituency c ON c.id = m.constituency AND c.replaced_by IS NULL AND c.roll_latest IS NOT NULL
JOIN judging e ON e.seq = m.seq
JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'nomination.open'
WHERE m.earliest < c.roll_latest + d.days
ORDER BY m.seq;
