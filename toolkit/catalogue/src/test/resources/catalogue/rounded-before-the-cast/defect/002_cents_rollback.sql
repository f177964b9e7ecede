ALTER TABLE quote ALTER COLUMN price TYPE numeric(18,4);
