ALTER TABLE buoy ADD COLUMN place point;
UPDATE buoy SET place = point(lat, lon);
ALTER TABLE buoy ALTER COLUMN place SET NOT NULL, DROP COLUMN lat, DROP COLUMN lon;
