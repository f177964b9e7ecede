CREATE TABLE delivery (
    id bigint PRIMARY KEY,
    address text,
    weight integer NOT NULL
);
