ALTER TABLE document ALTER COLUMN digest TYPE text USING encode(digest, 'hex');
