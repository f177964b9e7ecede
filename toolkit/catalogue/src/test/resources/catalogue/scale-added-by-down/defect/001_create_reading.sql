CREATE TABLE reading (
    id bigint PRIMARY KEY,
    value numeric NOT NULL
);
