-- A task without a state was never begun.
UPDATE task SET state = 'open' WHERE state IS NULL;
ALTER TABLE task ALTER COLUMN state SET NOT NULL;
ALTER TABLE task ALTER COLUMN state SET DEFAULT 'open';
