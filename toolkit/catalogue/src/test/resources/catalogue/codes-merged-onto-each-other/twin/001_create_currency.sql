CREATE TABLE currency (
    code char(3) PRIMARY KEY CHECK (code IN ('EUR', 'USD', 'CHF', 'GBP')),
    name varchar(40) NOT NULL
);
