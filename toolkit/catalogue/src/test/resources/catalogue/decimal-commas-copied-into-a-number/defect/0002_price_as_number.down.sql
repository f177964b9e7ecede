ALTER TABLE offer ADD COLUMN price text;
UPDATE offer SET price = amount::text;
ALTER TABLE offer DROP COLUMN amount;
