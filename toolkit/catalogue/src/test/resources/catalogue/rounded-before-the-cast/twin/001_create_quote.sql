CREATE TABLE quote (
    id bigint PRIMARY KEY,
    price numeric(18,4)
);
