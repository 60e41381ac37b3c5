-- title: Not heard before an adverse ruling
-- severity: medium
-- rule: ruling.hearing
-- basis: standard
-- message: {what} ({decision}).
--
-- Where votes were counted in a pre-election, there is nothing to be heard on.
SELECT
    r.seq,
    r.decision,
    CASE WHEN r.heard = 'no' THEN 'The person concerned was not heard before'
        ELSE 'The record does not show that the person concerned was heard before' END AS what,
    CASE WHEN r.heard = 'no' THEN NULL ELSE 'hearing' END AS silence
FROM ruling r
JOIN adverse USING (decision)
WHERE coalesce(r.heard, 'no') = 'no' AND coalesce(r.method, 'other') <> 'pre-election'
ORDER BY r.seq;
