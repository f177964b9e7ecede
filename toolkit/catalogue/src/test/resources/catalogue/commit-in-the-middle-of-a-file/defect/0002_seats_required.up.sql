BEGIN;
ALTER TABLE licence ADD COLUMN checked boolean;
UPDATE licence SET checked = false;
COMMIT;
BEGIN;
ALTER TABLE licence ALTER COLUMN seats SET NOT NULL;
COMMIT;
