CREATE TABLE unit (
    code varchar(2) PRIMARY KEY CHECK (code IN ('kg', 'm', 'l', 'h')),
    name varchar(40) NOT NULL
);
