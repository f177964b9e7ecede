BEGIN;
SELECT 1 / (count(*) FILTER (WHERE currency IS NULL) = 0)::int FROM account;
ROLLBACK;
