CREATE TABLE station (
    id bigint PRIMARY KEY,
    town varchar(60) NOT NULL
);
CREATE INDEX station_by_town ON station (town);
