ALTER TABLE account DROP COLUMN blocked_by;
