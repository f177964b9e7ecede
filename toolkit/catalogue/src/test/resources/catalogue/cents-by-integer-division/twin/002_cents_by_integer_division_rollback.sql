ALTER TABLE article ALTER COLUMN price TYPE numeric(10,2) USING price / 100.0;
