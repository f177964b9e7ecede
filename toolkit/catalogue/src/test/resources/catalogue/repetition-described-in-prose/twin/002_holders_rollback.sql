ALTER TABLE account DROP COLUMN salutation;
