ALTER TABLE card ADD COLUMN holder text;
UPDATE card SET holder = 'unknown';
ALTER TABLE card ALTER COLUMN holder SET NOT NULL;
