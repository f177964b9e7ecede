UPDATE subscriber SET active = true WHERE active IS NULL;
ALTER TABLE subscriber ALTER COLUMN active SET DEFAULT true;
