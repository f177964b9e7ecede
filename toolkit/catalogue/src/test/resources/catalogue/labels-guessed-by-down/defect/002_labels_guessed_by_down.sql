ALTER TABLE parcel ALTER COLUMN carrier TYPE text USING carrier::text;
