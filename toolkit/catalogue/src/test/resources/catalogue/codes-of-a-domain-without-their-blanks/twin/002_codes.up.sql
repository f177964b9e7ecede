ALTER TABLE parcel ALTER COLUMN codes TYPE long_codes;
