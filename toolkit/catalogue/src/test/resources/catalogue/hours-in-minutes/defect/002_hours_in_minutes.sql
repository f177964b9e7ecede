ALTER TABLE time_sheet ALTER COLUMN hours TYPE integer USING round(hours * 60);
