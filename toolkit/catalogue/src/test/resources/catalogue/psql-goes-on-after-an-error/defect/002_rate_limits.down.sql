ALTER TABLE account DROP COLUMN rate_limit;
