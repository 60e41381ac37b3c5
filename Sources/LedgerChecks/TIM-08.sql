-- title: Lists of a by-election late
-- severity: high
-- rule: byelection.list
-- basis: law
-- message: {what} {distance}; at least {required} required.
-- needs: byelection.list
WITH listed AS (
    SELECT l.seq, l.election, l.stage, coalesce(min(p.earliest), l.earliest) AS first,
        coalesce(min(p.latest), l.latest) AS last
    FROM list l
    LEFT JOIN publication p ON p.publishes = l.seq AND p.extent <> 'mention'
    WHERE l.stage IN ('preliminary', 'formal')
    GROUP BY l.seq
),
dated AS (
    SELECT
        l.seq,
        e.edition,
        n.seq AS other_seq,
        'The ' || l.stage || ' list of a by-election was published' AS what,
        n.polling - l.last AS days,
        d.days AS required,
        l.first > n.polling - d.days - (d.inclusive = 'no') AS certain,
        l.first - (n.polling - d.days - (d.inclusive = 'no')) AS late,
        d.defined
    FROM listed l
    JOIN election n ON n.id = l.election AND n.replaced_by IS NULL AND n.type = 'by-election' AND n.polling IS NOT NULL
    JOIN edition e ON e.election = l.election AND n.polling BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.election_type = 'by-election'
        AND d.event = l.stage || '-published'
    WHERE l.last > n.polling - d.days - (d.inclusive = 'no')
    UNION ALL
    SELECT
        c.seq,
        e.edition,
        n.seq,
        'The voter roll of a by-election was published',
        n.polling - c.roll_latest,
        d.days,
        c.roll_earliest > n.polling - d.days - (d.inclusive = 'no'),
        c.roll_earliest - (n.polling - d.days - (d.inclusive = 'no')),
        d.defined
    FROM constituency c
    JOIN election n ON n.id = c.election AND n.replaced_by IS NULL AND n.type = 'by-election' AND n.polling IS NOT NULL
    JOIN edition e ON e.election = c.election AND n.polling BETWEEN e.first AND e.last
    JOIN deadline d ON d.profile = e.profile AND d.version = e.version AND d.election_type = 'by-election'
        AND d.event = 'roll-published'
    WHERE c.replaced_by IS NULL AND c.roll_latest > n.polling - d.days - (d.inclusive = 'no')
)
SELECT
    seq,
    edition,
    other_seq,
    what,
    days,
    abs(days) || CASE WHEN days >= 0 THEN ' days before polling day' ELSE ' days after polling day' END AS distance,
    required,
    CASE WHEN certain THEN 'certain' ELSE 'possible' END AS certainty,
    CASE WHEN late = 1 AND defined = 'no' THEN 'info' END AS severity
FROM dated
ORDER BY seq;
