CREATE TABLE address (
    id bigint PRIMARY KEY,
    street varchar(60) NOT NULL,
    house varchar(12)
);
