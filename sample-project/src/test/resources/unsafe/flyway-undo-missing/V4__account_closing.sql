ALTER TABLE account ADD COLUMN closed_on date;
