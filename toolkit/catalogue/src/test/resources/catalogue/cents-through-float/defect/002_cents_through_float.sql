ALTER TABLE posting ALTER COLUMN cents TYPE double precision USING cents / 100.0;
