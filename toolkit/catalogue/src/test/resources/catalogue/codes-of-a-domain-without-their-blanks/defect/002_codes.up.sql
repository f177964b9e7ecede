ALTER TABLE parcel ALTER COLUMN codes TYPE short_codes;
