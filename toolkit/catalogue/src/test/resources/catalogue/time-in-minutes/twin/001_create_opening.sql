CREATE TABLE opening (
    id bigint PRIMARY KEY,
    opens time NOT NULL
);
