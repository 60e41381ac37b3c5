-- title: Disappeared between two lists
-- severity: critical
-- rule: list.whole
-- basis: law
-- message: “{before}” before, absent from the next whole list, and no entry says why.
-- needs: list.whole
--
-- Whose nomination is on record and who is missing from the first list is told by NOM-03. Where a date allows that a
-- withdrawal or a decision came before the list, it may be what says why.
SELECT d.*,
    CASE WHEN d.reason_seq IS NOT NULL THEN 'possible' END AS certainty,
    CASE WHEN d.reason_seq IS NOT NULL
        THEN '“' || d.before || '” before, absent from the next whole list; what may say why is of a date that allows days after it'
    END AS message
FROM (
    SELECT s.seq, s.last_seq, s.candidacy, s.before AS "before",
        (
            SELECT min(n.seq) FROM state n
            WHERE n.candidacy = s.candidacy AND n.position > s.position
                AND coalesce(n.first_day, '') <= coalesce(s.last_day, '9999')
                AND n.state IN (
                    'withdrawn', 'declined', 'deceased', 'substituted', 'cancelled', 'refused', 'omitted', 'cut',
                    'struck-off', 'excluded'
                )
        ) AS reason_seq
    FROM state s
    WHERE s.state = 'disappeared'
        AND NOT (s.before IN ('nominated', 'accepted')
            AND EXISTS (SELECT 1 FROM nomination n WHERE n.candidacy = s.candidacy))
) d
ORDER BY d.seq, d.candidacy;
