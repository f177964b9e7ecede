CREATE TABLE rebate (id bigint PRIMARY KEY, country char(2) NOT NULL, code varchar(10) NOT NULL, amount numeric(10,2) NOT NULL);
CREATE TABLE price (id bigint PRIMARY KEY, country char(2) NOT NULL, code varchar(10) NOT NULL, amount numeric(10,2) NOT NULL);
