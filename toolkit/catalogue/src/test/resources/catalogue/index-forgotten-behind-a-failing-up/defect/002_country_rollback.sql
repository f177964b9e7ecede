DROP INDEX station_by_country;
ALTER TABLE station DROP COLUMN country;
