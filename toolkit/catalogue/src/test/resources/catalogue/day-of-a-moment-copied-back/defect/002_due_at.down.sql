ALTER TABLE invoice ADD COLUMN due_on date;
UPDATE invoice SET due_on = due_at::date;
ALTER TABLE invoice DROP COLUMN due_at;
