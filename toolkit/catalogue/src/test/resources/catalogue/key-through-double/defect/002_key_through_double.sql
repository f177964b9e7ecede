ALTER TABLE device ALTER COLUMN serial TYPE double precision;
