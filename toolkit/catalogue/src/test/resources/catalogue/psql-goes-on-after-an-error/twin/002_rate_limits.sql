\set ON_ERROR_STOP on
ALTER TABLE account ADD COLUMN rate_limit numeric(5, 2);
ALTER TABLE account ADD CONSTRAINT rate_limit_positive CHECK (rate_limit > 0);
\echo 'done'
