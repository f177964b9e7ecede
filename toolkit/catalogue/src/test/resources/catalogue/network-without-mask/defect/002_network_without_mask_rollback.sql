ALTER TABLE rule ALTER COLUMN source TYPE inet USING source::inet;
