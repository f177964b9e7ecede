UPDATE subscriber SET active = true;
ALTER TABLE subscriber ALTER COLUMN active SET DEFAULT true;
