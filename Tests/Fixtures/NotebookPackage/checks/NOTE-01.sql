-- title: A ruling without a candidacy
-- severity: low
-- rule: ruling.candidacy
-- basis: policy
SELECT seq FROM entry WHERE kind = 'ruling' AND candidacy IS NULL;
