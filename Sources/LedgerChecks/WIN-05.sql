-- title: Cuts fall on one route only
-- severity: medium
-- rule: treatment.routes
-- basis: standard
-- message: All {cuts} cuts fell on candidates whom voters had jointly recommended; none of {kept} whom organisations had.
--
-- One cut shows no pattern; it is asked of constituencies with two or more.
SELECT
    min(r.seq) AS seq,
    group_concat(r.seq) AS entries,
    r.constituency,
    NULL AS candidacy,
    count(DISTINCT r.candidacy) AS cuts,
    (
        SELECT count(DISTINCT n.candidacy) FROM nomination n
        WHERE n.constituency = r.constituency AND n.route IN ('party', 'people-organisation')
    ) AS kept
FROM ruling r
JOIN act a USING (seq)
WHERE r.decision IN ('winnow-cut', 'omit-preliminary', 'omit-formal') AND r.constituency IS NOT NULL
    AND a.rival_of IS NULL
GROUP BY r.constituency
HAVING count(DISTINCT r.candidacy) >= 2 AND kept >= 1
    AND sum(NOT EXISTS (SELECT 1 FROM nomination n WHERE n.candidacy = r.candidacy AND n.route = 'joint')) = 0
    AND sum(EXISTS (SELECT 1 FROM nomination n WHERE n.candidacy = r.candidacy AND n.route <> 'joint')) = 0
ORDER BY 1;
