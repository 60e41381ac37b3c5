-- title: No quorum, or no tally
-- severity: medium
-- rule: ruling.quorum
-- basis: standard
-- message: {what} ({decision}).
SELECT
    r.seq,
    s.seq AS session_seq,
    r.decision,
    s.present_count AS present,
    b.quorum,
    CASE
        WHEN s.quorum_met = 'no' OR s.present_count < b.quorum THEN 'The body had no quorum when it ruled'
        WHEN s.seq IS NULL AND r.tally_for IS NULL THEN 'The record shows neither a sitting nor a tally'
        ELSE 'The record shows no tally'
    END AS what,
    CASE WHEN s.quorum_met = 'no' OR s.present_count < b.quorum THEN NULL ELSE 'composition' END AS silence
FROM ruling r
JOIN adverse USING (decision)
LEFT JOIN session s ON s.id = r.session
LEFT JOIN committee b ON b.id = r.committee AND b.replaced_by IS NULL
WHERE s.quorum_met = 'no' OR s.present_count < b.quorum OR r.tally_for IS NULL
GROUP BY r.seq
ORDER BY r.seq;
