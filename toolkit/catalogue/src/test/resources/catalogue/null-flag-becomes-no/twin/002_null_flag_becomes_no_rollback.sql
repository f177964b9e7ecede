ALTER TABLE mailing ALTER COLUMN wanted TYPE boolean USING wanted = 'Y';
