CREATE TABLE tax (
    id bigint PRIMARY KEY,
    rate numeric(5,2) NOT NULL
);
