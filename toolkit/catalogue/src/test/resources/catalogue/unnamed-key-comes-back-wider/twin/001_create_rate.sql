CREATE TABLE rate (
    id bigint PRIMARY KEY,
    currency char(3) NOT NULL,
    valid_on date NOT NULL,
    source varchar(10) NOT NULL,
    UNIQUE (currency, valid_on)
);
