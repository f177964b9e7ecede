ALTER TABLE rule ALTER COLUMN source TYPE text USING source::text;
