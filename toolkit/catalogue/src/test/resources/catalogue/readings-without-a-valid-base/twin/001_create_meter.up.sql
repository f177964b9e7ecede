CREATE TABLE meter_base (
    id bigint PRIMARY KEY,
    valid boolean NOT NULL,
    base integer NOT NULL
);
CREATE TABLE meter (
    id bigint PRIMARY KEY,
    reading numeric NOT NULL
);
