ALTER TABLE buoy ADD COLUMN lat numeric, ADD COLUMN lon numeric;
UPDATE buoy SET lat = round(place[0]::numeric, 6), lon = round(place[1]::numeric, 6);
ALTER TABLE buoy DROP COLUMN place;
