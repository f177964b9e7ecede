ALTER TABLE account DROP COLUMN remote;
