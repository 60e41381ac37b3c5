-- title: Formal list published late
-- severity: high
-- rule: list.formal
-- basis: law
-- message: Formal list published {distance}; at least {required} required.
-- needs: list.formal
WITH dated AS (
    SELECT
        l.seq,
        e.edition,
        n.seq AS polling_seq,
        NULL AS candidacy,
        coalesce(min(p.earliest), l.earliest) AS first,
        coalesce(min(p.latest), l.latest) AS last,
        n.polling,
        d.days AS required,
        d.defined,
        n.polling - d.days - (d.inclusive = 'no') AS due
    FROM list l
    JOIN election n ON n.id = l.election AND n.replaced_by IS NULL AND n.polling IS NOT NULL
    LEFT JOIN publication p ON p.publishes = l.seq AND p.extent <> 'mention'
    JOIN edition e ON e.election = l.election AND n.polling BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.rule = 'list.formal'
        AND coalesce(d.election_type, n.type) = n.type AND n.type <> 'by-election'
    WHERE l.stage = 'formal'
    GROUP BY l.seq
)
SELECT
    seq,
    edition,
    polling_seq,
    candidacy,
    polling - last AS days,
    CASE WHEN last <= polling THEN (polling - last) || ' days before polling day'
        ELSE (last - polling) || ' days after polling day' END AS distance,
    required,
    last AS published_day,
    polling AS polling_day,
    last - due AS late,
    CASE WHEN first > due THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN first - due = 1 AND defined = 'no' THEN 'info' END AS severity
FROM dated
WHERE last > due
ORDER BY seq;
