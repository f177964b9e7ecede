ALTER TABLE photo ALTER COLUMN tags TYPE text USING array_to_string(tags, ',');
