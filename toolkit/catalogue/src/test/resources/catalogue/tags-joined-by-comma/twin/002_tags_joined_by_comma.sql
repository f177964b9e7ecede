ALTER TABLE photo ALTER COLUMN tags TYPE text USING tags::text;
