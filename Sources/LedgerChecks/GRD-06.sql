-- title: Ground that does not have this effect
-- severity: high
-- rule: ground.effect
-- basis: law
-- message: The ground {code} leads to “{effect}”, not to “{decision}”.
-- needs: ground.effect
--
-- A ground that is real, and of which the law says that something else follows: untrue particulars are made known to
-- the voters.
SELECT r.seq, e.edition, e.parts, g.place, g.code, c.effect, r.decision
FROM ruling r
JOIN adverse USING (decision)
JOIN ruling_ground g USING (seq)
JOIN judging e ON e.seq = r.seq
JOIN ground c ON c.profile = e.profile AND c.version = e.version AND c.code = g.code
WHERE r.decision <> 'exclude-unspecified'
    AND CASE c.effect
        WHEN 'refuse' THEN r.decision IN ('winnow-cut', 'sanction')
        WHEN 'cut' THEN r.decision NOT IN ('winnow-cut', 'omit-formal', 'omit-preliminary')
        WHEN 'strike' THEN r.decision NOT IN ('strike-off', 'omit-preliminary', 'omit-formal', 'revoke', 'refuse-nomination')
        WHEN 'notify-voters' THEN 1
        WHEN 'resign' THEN 1
        WHEN 'none' THEN 1
        ELSE 0
    END
ORDER BY r.seq, g.place;
