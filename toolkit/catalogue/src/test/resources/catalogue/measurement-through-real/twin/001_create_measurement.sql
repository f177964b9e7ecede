CREATE TABLE measurement (
    id bigint PRIMARY KEY,
    value numeric(12,3) NOT NULL
);
