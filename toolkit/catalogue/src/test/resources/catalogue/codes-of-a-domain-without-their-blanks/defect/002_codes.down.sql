ALTER TABLE parcel ALTER COLUMN codes TYPE codes;
