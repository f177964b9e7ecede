ALTER TABLE account ALTER COLUMN retired_status DROP DEFAULT;
ALTER TABLE account RENAME COLUMN retired_status TO status;
