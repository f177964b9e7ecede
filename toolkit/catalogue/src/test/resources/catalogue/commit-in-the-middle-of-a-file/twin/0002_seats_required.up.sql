ALTER TABLE licence ADD COLUMN checked boolean;
UPDATE licence SET checked = false;
ALTER TABLE licence ALTER COLUMN seats SET NOT NULL;
