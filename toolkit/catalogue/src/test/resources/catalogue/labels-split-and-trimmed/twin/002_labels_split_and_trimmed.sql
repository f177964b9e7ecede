ALTER TABLE note ALTER COLUMN labels TYPE text[] USING string_to_array(labels, ',');
