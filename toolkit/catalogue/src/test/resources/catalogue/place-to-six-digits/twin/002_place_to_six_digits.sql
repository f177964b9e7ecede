ALTER TABLE buoy ADD COLUMN lat double precision, ADD COLUMN lon double precision;
UPDATE buoy SET lat = place[0], lon = place[1];
ALTER TABLE buoy ALTER COLUMN lat SET NOT NULL, ALTER COLUMN lon SET NOT NULL, DROP COLUMN place;
