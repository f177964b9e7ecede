ALTER TABLE account DROP COLUMN closed_on;
