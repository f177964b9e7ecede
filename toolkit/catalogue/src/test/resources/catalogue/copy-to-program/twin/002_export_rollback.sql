ALTER TABLE account DROP COLUMN exported;
