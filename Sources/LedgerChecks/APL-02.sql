-- title: Appeal not decided in time
-- severity: high
-- rule: remedy.time
-- basis: standard
-- message: {what}.
WITH waiting AS (
    SELECT s.seq, s.election, min(j.seq) AS judgment, coalesce(min(j.earliest), a.as_of) AS first,
        coalesce(min(j.latest), a.as_of) AS last, coalesce(s.due, n.polling - 1) AS due, s.due AS own, n.seq AS election_seq
    FROM appeal s
    CROSS JOIN audit a
    LEFT JOIN judgment j ON j.appeal = s.seq
    LEFT JOIN election n ON n.id = s.election AND n.replaced_by IS NULL
    GROUP BY s.seq
)
SELECT
    w.seq,
    w.judgment AS judgment_seq,
    w.election_seq,
    w.last - w.due AS late,
    CASE WHEN w.judgment IS NULL THEN 'The record shows no decision on the appeal, due on ' ELSE 'The appeal was decided after ' END
        || date(w.due + 2440587.5) AS what,
    CASE WHEN w.first > w.due THEN 'certain' ELSE 'possible' END AS certainty
FROM waiting w
WHERE w.last > w.due
    AND (w.own IS NOT NULL OR EXISTS (
        SELECT 1 FROM edition e JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule IN ('remedy.time', 'roll.suit')
        WHERE e.election = w.election AND w.due BETWEEN e.first AND e.last
    ))
ORDER BY w.seq;
