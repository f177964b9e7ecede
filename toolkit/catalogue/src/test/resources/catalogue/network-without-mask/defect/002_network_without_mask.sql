ALTER TABLE rule ALTER COLUMN source TYPE text USING host(source);
