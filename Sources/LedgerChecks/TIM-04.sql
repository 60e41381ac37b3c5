-- title: Suit over the voter roll late, or judged late
-- severity: high
-- rule: roll.suit
-- basis: law
-- message: {what} {distance}; at least {required} required.
-- needs: roll.suit
--
-- The judgment comes before polling day, and is final.
WITH dated AS (
    SELECT
        s.seq,
        e.edition,
        n.seq AS polling_seq,
        'Suit over the voter roll filed' AS what,
        s.earliest AS first,
        s.latest AS last,
        n.polling,
        d.days AS required,
        d.defined,
        n.polling - d.days - (d.inclusive = 'no') AS due
    FROM appeal s
    JOIN act t ON t.seq = s.against
    JOIN election n ON n.id = s.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
    JOIN edition e ON e.election = s.election AND n.polling BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.suit' AND d.event <> 'judgment'
    WHERE EXISTS (
        SELECT 1 FROM ruling r JOIN complaint o ON o.seq = r.request WHERE r.seq = s.against AND o.about = 'voter-roll'
    )
    UNION ALL
    SELECT
        j.seq,
        e.edition,
        n.seq,
        'Suit over the voter roll judged',
        j.earliest,
        j.latest,
        n.polling,
        d.days + (d.inclusive = 'no'),
        d.defined,
        n.polling - d.days - (d.inclusive = 'no')
    FROM judgment j
    JOIN appeal s ON s.seq = j.appeal
    JOIN election n ON n.id = s.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
    JOIN edition e ON e.election = s.election AND n.polling BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'roll.suit' AND d.event = 'judgment'
    WHERE EXISTS (
        SELECT 1 FROM ruling r JOIN complaint o ON o.seq = r.request WHERE r.seq = s.against AND o.about = 'voter-roll'
    )
)
SELECT
    seq,
    edition,
    polling_seq,
    what,
    polling - last AS days,
    CASE WHEN last <= polling THEN (polling - last) || ' days before polling day'
        ELSE (last - polling) || ' days after polling day' END AS distance,
    required,
    last - due AS late,
    CASE WHEN first > due THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN first - due = 1 AND defined = 'no' THEN 'info' END AS severity
FROM dated
WHERE last > due
ORDER BY seq;
