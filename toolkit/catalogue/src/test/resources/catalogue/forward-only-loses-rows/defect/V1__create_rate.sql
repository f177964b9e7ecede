CREATE TABLE rate (
    id bigint PRIMARY KEY,
    currency char(3) NOT NULL,
    factor numeric(12,6) NOT NULL
);
