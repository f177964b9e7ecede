ALTER TABLE document ALTER COLUMN digest TYPE bytea USING decode(digest, 'hex');
