-- title: Ruling that nobody can be asked about
-- severity: medium
-- rule: ruling.attribution
-- basis: standard
-- message: {what} ({decision}).
SELECT
    seq,
    decision,
    coalesce(attribution, 'not recorded') AS attribution,
    CASE WHEN attribution = 'role-only' THEN 'The ruling is attributed to an office, and to no person'
        ELSE 'The ruling is attributed to no body and no person' END AS what,
    CASE WHEN attribution = 'role-only' THEN 'low' ELSE 'medium' END AS severity,
    -- That a source names nobody does not show that the ruling does not.
    CASE WHEN attribution = 'role-only' THEN NULL ELSE 'signature' END AS silence
FROM ruling
WHERE attribution IN ('role-only', 'none') OR (attribution IS NULL AND committee IS NULL)
ORDER BY seq;
