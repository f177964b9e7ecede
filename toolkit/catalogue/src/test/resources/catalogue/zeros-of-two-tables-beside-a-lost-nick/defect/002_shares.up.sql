ALTER TABLE member ADD COLUMN rate numeric, DROP COLUMN nick;
ALTER TABLE card ADD COLUMN rate numeric;
