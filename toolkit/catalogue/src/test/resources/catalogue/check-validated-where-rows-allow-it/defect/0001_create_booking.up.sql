CREATE TABLE booking (
    id bigint PRIMARY KEY,
    nights integer NOT NULL
);
