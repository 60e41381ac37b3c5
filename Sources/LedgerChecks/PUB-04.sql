-- title: Two publications of one text differ
-- severity: medium
-- rule: publication.agree
-- basis: standard
-- message: Two full publications of one text in one language differ.
--
-- Excerpts, and texts in two languages, are not compared.
SELECT b.seq, a.seq AS first_seq, a.text_digest AS one, b.text_digest AS other
FROM publication b
JOIN publication a ON a.seq < b.seq
    AND (a.publishes = b.publishes OR a.id = b.reprints)
WHERE a.extent = 'full' AND b.extent = 'full' AND coalesce(a.lang, '') = coalesce(b.lang, '')
    AND a.text_digest <> b.text_digest
ORDER BY b.seq;
