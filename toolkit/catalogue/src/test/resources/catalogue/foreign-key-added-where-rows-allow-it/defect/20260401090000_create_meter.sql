-- migrate:up
CREATE TABLE meter (
    id bigint PRIMARY KEY,
    place varchar(80) NOT NULL
);
CREATE TABLE reading (
    id bigint PRIMARY KEY,
    meter_id bigint,
    kwh numeric(12,3) NOT NULL
);
CREATE INDEX reading_meter_id ON reading (meter_id);

-- migrate:down
DROP TABLE reading;
DROP TABLE meter;
