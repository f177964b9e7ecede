CREATE INDEX station_by_town ON station (town);
DROP INDEX station_by_country;
ALTER TABLE station DROP COLUMN country;
