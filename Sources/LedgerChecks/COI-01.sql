-- title: Member of the committee listed as candidate
-- severity: critical
-- rule: committee.resignation
-- basis: law
-- message: On the {stage} list and a member of {committee}; the record shows no resignation before.
-- needs: committee.resignation
--
-- The committee as it was composed when the list was made; what it became later excuses nobody. Whoever is known to have
-- left by then is no member; an end without a day may have come before the list or after it.
SELECT l.seq, b.seq AS committee_seq, x.candidacy, l.stage, b.id AS committee,
    CASE WHEN coalesce(m.since_latest, l.earliest) > l.latest OR coalesce(m.until_earliest, l.latest + 1) <= l.latest
        OR (m.ended IS NOT NULL AND m.until_earliest IS NULL) OR coalesce(b.earliest, l.latest) > l.latest
        THEN 'possible' ELSE 'certain' END AS certainty
FROM list l
JOIN list_entry x USING (seq)
JOIN candidacy c ON c.id = x.candidacy AND c.replaced_by IS NULL
JOIN committee_member m ON m.person = c.person
JOIN committee b ON b.seq = m.seq AND b.type = 'election-committee'
LEFT JOIN election n ON n.id = l.election AND n.replaced_by IS NULL
WHERE b.id IN (l.committee, n.committee)
    AND b.seq = coalesce(
        (SELECT max(v.seq) FROM committee v WHERE v.id = b.id AND coalesce(v.earliest, l.latest) <= l.latest),
        (SELECT min(v.seq) FROM committee v WHERE v.id = b.id)
    )
    AND NOT coalesce(m.until_latest <= l.earliest, FALSE)
    AND coalesce(m.since_earliest, l.earliest) <= l.latest
    AND l.seq = (
        SELECT min(k.seq) FROM list k JOIN list_entry y USING (seq)
        WHERE y.candidacy = x.candidacy AND k.stage IN ('preliminary', 'formal', 'ballot')
    )
ORDER BY l.seq, x.place;
