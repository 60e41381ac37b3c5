-- title: Article that was not in force, or wrongly numbered
-- severity: medium
-- rule: ground.version
-- basis: law
-- message: {cited} was not in force on {made_day}, or is not where {code} stands.
-- needs: ground.version
--
-- Articles move when a law is amended, so a ground is a law, its version and an article, never a bare number. What is not
-- written as a year, or as the bare number of an article, may mean the right one in other words.
WITH cited AS (
    SELECT
        r.seq,
        e.edition,
        e.parts,
        e.profile,
        r.latest,
        g.place,
        g.instrument,
        g.version,
        g.article,
        g.code,
        -- The edition was not in force.
        EXISTS (
            SELECT 1 FROM instrument i
            WHERE i.profile = e.profile AND i.version = e.version AND i.name = g.instrument AND i.edition = g.version
                AND (r.earliest > julianday(i.valid_to) - 2440587.5 OR r.latest < julianday(i.valid_from) - 2440587.5)
        ) AS is_out_of_force,
        -- There is no such edition.
        EXISTS (
            SELECT 1 FROM instrument i
            WHERE i.profile = e.profile AND i.version = e.version AND i.name = g.instrument AND g.version IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM instrument k
                    WHERE k.profile = i.profile AND k.version = i.version AND k.name = i.name AND k.edition = g.version
                )
        ) AS is_unknown,
        -- The ground stands in another article.
        EXISTS (
            SELECT 1 FROM ground c
            WHERE c.profile = e.profile AND c.version = e.version AND c.code = g.code AND c.article <> g.article
                AND EXISTS (
                    SELECT 1 FROM instrument i
                    WHERE i.profile = c.profile AND i.version = c.version AND i.instrument = c.instrument
                        AND i.name = g.instrument
                )
        ) AS is_elsewhere
    FROM ruling r
    JOIN ruling_ground g USING (seq)
    JOIN judging e ON e.seq = r.seq
)
SELECT
    seq,
    edition,
    parts,
    place,
    coalesce(instrument, '') || coalesce(' (' || version || ')', '') || coalesce(', article ' || article, '') AS cited,
    coalesce(code, 'the ground') AS code,
    latest AS made_day,
    CASE WHEN is_out_of_force OR (is_unknown AND version GLOB '[0-9][0-9][0-9][0-9]')
            OR (is_elsewhere AND article GLOB '[0-9]*' AND article NOT GLOB '*[^0-9-]*')
        THEN NULL ELSE 'possible' END AS certainty
FROM cited
WHERE is_out_of_force OR is_unknown OR is_elsewhere
ORDER BY seq, place;
