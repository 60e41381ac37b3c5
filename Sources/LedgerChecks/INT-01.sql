-- title: Voters asked to meet the candidates, and no meeting was held
-- severity: high
-- rule: introduction.meeting
-- basis: law
-- message: {what}.
-- needs: introduction.meeting
SELECT
    q.seq,
    e.edition,
    e.parts,
    max(f.seq) AS refusal_seq,
    CASE WHEN f.seq IS NULL THEN 'Voters asked to meet the candidates, and the record shows no meeting before polling day'
        ELSE 'Voters asked to meet the candidates, and it was refused' END AS what
FROM introduction q
CROSS JOIN audit a
JOIN judging e ON e.seq = q.seq
LEFT JOIN election n ON n.id = q.election AND n.replaced_by IS NULL
LEFT JOIN introduction f ON f.request = q.seq AND f.stage = 'refused'
WHERE q.stage = 'requested' AND q.requested_by = 'voters'
    AND (f.seq IS NOT NULL OR a.as_of >= n.polling)
    AND NOT EXISTS (
        SELECT 1 FROM introduction h
        WHERE h.stage = 'held'
            AND (h.request IN (SELECT t.other FROM telling t WHERE t.seq = q.seq)
                OR (h.constituency = q.constituency AND h.type = 'meeting' AND h.latest >= q.earliest))
    )
GROUP BY q.seq, e.edition
ORDER BY q.seq;
