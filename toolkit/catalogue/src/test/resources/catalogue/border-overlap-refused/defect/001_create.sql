CREATE TABLE booking (
    id bigint PRIMARY KEY,
    period int4range NOT NULL
);
