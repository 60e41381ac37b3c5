-- title: Article that was not in force, or wrongly numbered
-- severity: medium
-- rule: ground.version
-- basis: law
-- message: {cited} was not in force on {made_day}, or is not where {code} stands.
-- needs: ground.version
--
-- Articles move when a law is amended, so a ground is a law, its version and an article, never a bare number.
SELECT
    r.seq,
    e.edition,
    e.parts,
    g.place,
    coalesce(g.instrument, '') || coalesce(' (' || g.version || ')', '') || coalesce(', article ' || g.article, '')
        AS cited,
    coalesce(g.code, 'the ground') AS code,
    r.latest AS made_day
FROM ruling r
JOIN ruling_ground g USING (seq)
JOIN judging e ON e.seq = r.seq
WHERE EXISTS (
        SELECT 1 FROM instrument i
        WHERE i.profile = e.profile AND i.version = e.version AND i.name = g.instrument AND i.edition = g.version
            AND (r.earliest > julianday(i.valid_to) - 2440587.5 OR r.latest < julianday(i.valid_from) - 2440587.5)
    )
    OR EXISTS (
        SELECT 1 FROM instrument i
        WHERE i.profile = e.profile AND i.version = e.version AND i.name = g.instrument AND g.version IS NOT NULL
            AND NOT EXISTS (
                SELECT 1 FROM instrument k
                WHERE k.profile = i.profile AND k.version = i.version AND k.name = i.name AND k.edition = g.version
            )
    )
    OR EXISTS (
        SELECT 1 FROM ground c
        WHERE c.profile = e.profile AND c.version = e.version AND c.code = g.code AND c.article <> g.article
            AND EXISTS (
                SELECT 1 FROM instrument i
                WHERE i.profile = c.profile AND i.version = c.version AND i.instrument = c.instrument
                    AND i.name = g.instrument
            )
    )
ORDER BY r.seq, g.place;
