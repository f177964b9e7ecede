ALTER TABLE station ADD COLUMN country char(2) NOT NULL;
DROP INDEX IF EXISTS station_by_town;
CREATE INDEX station_by_country ON station (country, town);
