-- title: Candidate or deputy detained, watched or charged
-- severity: high
-- rule: candidate.protection
-- basis: standard
-- message: A report of {type} of a {target} while the candidacy or the office lasted.
-- needs: candidate.protection
SELECT
    o.seq,
    e.edition,
    e.parts,
    o.type,
    o.target,
    CASE
        WHEN o.target = 'deputy' THEN 'certain'
        WHEN o.earliest >= n.nominations_open_latest AND o.latest <= coalesce(n.polling, 4000000) THEN 'certain'
        ELSE 'possible'
    END AS certainty
FROM obstruction_report o
LEFT JOIN election n ON n.id = o.election AND n.replaced_by IS NULL
JOIN judging e ON e.seq = o.seq
WHERE o.type IN ('detention', 'surveillance', 'charge', 'house-search', 'travel-ban')
    AND o.target IN ('candidate', 'deputy')
    AND (o.target = 'deputy'
        OR (o.latest >= coalesce(n.nominations_open_earliest, o.latest) AND o.earliest <= coalesce(n.polling, o.earliest)))
GROUP BY o.seq, e.edition
ORDER BY o.seq;
