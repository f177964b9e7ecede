ALTER TABLE transfer DROP COLUMN reference;
