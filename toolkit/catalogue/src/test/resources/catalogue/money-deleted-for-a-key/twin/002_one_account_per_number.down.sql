ALTER TABLE account DROP COLUMN branch;
