ALTER TABLE article ALTER COLUMN price TYPE bigint USING price * 100;
