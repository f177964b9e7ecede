ALTER TABLE time_sheet ALTER COLUMN hours TYPE numeric(6,2) USING hours / 3600.0;
