CREATE TABLE quote (
    id bigint PRIMARY KEY,
    net numeric(12,2) NOT NULL,
    tax numeric(12,2) NOT NULL,
    total numeric(14,2) NOT NULL
);
