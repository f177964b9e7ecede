ALTER TABLE note ALTER COLUMN labels TYPE text[] USING regexp_split_to_array(trim(labels), '\s*,\s*');
