ALTER TABLE photo ALTER COLUMN tags TYPE text[] USING string_to_array(tags, ',');
