ALTER TABLE device ALTER COLUMN serial TYPE numeric(20,0);
