-- title: Member of the committee listed as candidate
-- severity: critical
-- rule: committee.resignation
-- basis: law
-- message: On the {stage} list and a member of {committee}; the record shows no resignation before.
-- needs: committee.resignation
SELECT l.seq, b.seq AS committee_seq, x.candidacy, l.stage, b.id AS committee
FROM list l
JOIN list_entry x USING (seq)
JOIN candidacy c ON c.id = x.candidacy AND c.replaced_by IS NULL
JOIN committee_member m ON m.person = c.person
JOIN committee b ON b.seq = m.seq AND b.replaced_by IS NULL AND b.type = 'election-committee'
LEFT JOIN election n ON n.id = l.election AND n.replaced_by IS NULL
WHERE b.id IN (l.committee, n.committee)
    AND NOT (m.ended IS NOT NULL AND coalesce(m.until_earliest, l.earliest) <= l.latest)
    AND coalesce(m.since_earliest, l.earliest) <= l.latest
    AND l.seq = (
        SELECT min(k.seq) FROM list k JOIN list_entry y USING (seq)
        WHERE y.candidacy = x.candidacy AND k.stage IN ('preliminary', 'formal', 'ballot')
    )
ORDER BY l.seq, x.place;
