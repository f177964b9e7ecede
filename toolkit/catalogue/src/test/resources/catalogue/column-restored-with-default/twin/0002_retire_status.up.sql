ALTER TABLE account RENAME COLUMN status TO retired_status;
ALTER TABLE account ALTER COLUMN retired_status SET DEFAULT 'open';
