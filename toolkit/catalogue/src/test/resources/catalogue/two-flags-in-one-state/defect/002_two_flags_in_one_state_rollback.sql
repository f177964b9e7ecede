ALTER TABLE member ADD COLUMN active boolean, ADD COLUMN blocked boolean;
UPDATE member SET active = state = 'active', blocked = state = 'blocked';
ALTER TABLE member ALTER COLUMN active SET NOT NULL, ALTER COLUMN blocked SET NOT NULL, DROP COLUMN state;
