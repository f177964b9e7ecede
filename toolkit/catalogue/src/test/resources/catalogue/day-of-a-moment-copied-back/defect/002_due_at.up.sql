ALTER TABLE invoice ADD COLUMN due_at timestamptz;
UPDATE invoice SET due_at = (due_on + time '22:00') AT TIME ZONE 'UTC';
ALTER TABLE invoice DROP COLUMN due_on;
