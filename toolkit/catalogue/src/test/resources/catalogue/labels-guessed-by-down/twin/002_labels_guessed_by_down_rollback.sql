ALTER TABLE parcel ALTER COLUMN carrier TYPE carrier USING carrier::carrier;
