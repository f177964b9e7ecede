ALTER TABLE document ALTER COLUMN digest TYPE bytea USING convert_to(digest, 'UTF8');
