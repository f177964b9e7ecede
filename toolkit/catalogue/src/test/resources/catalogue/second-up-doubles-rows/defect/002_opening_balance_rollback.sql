ALTER TABLE account DROP COLUMN opened_on;
