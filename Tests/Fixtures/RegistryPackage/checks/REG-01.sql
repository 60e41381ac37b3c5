-- title: A ruling is on record
-- severity: info
-- rule: ruling.record
-- basis: policy
SELECT seq FROM entry WHERE kind = 'ruling';
