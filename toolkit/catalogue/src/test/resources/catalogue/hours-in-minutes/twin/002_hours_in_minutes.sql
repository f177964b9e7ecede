ALTER TABLE time_sheet ALTER COLUMN hours TYPE integer USING hours * 3600;
