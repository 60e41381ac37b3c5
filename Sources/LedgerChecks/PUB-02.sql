-- title: List without basic information
-- severity: medium
-- rule: list.information
-- basis: law
-- message: The record does not show that the published {stage} list gave basic information on the candidates.
-- needs: list.information
SELECT p.seq, e.edition, e.parts, l.seq AS list_seq, l.stage, 'publication' AS silence
FROM list l
JOIN publication p ON p.publishes = l.seq AND p.extent = 'full'
JOIN judging e ON e.seq = l.seq
WHERE l.stage IN ('preliminary', 'formal')
    AND coalesce(p.basic_information, l.basic_information, 'no') = 'no'
ORDER BY p.seq;
