-- title: Introductions not ended before polling day
-- severity: medium
-- rule: introduction.end
-- basis: law
-- message: Candidates were introduced ({type}) on polling day, {polling_day}, or after; introductions stop the day before.
-- needs: introduction.end
--
-- Asked of every introduction as a deadline; INT-02 asks it of the day itself, as conduct.
SELECT
    i.seq,
    e.edition,
    n.seq AS polling_seq,
    i.type,
    n.polling AS polling_day,
    i.latest - n.polling + 1 AS late,
    CASE WHEN i.earliest >= n.polling THEN 'certain' ELSE 'possible' END AS certainty
FROM introduction i
JOIN election n ON n.id = i.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
JOIN edition e ON e.election = i.election AND n.polling BETWEEN e.first AND e.last
JOIN rule k ON k.profile = e.profile AND k.version = e.version AND k.rule = 'introduction.end'
WHERE i.stage = 'held' AND i.latest >= n.polling
ORDER BY i.seq;
