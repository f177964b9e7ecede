ALTER TABLE fund ALTER COLUMN total TYPE double precision;
