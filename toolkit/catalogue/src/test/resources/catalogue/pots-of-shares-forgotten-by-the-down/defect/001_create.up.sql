CREATE TABLE pot (id bigint PRIMARY KEY, country char(2) NOT NULL, code varchar(10) NOT NULL, UNIQUE (country, code));
CREATE TABLE share (id bigint PRIMARY KEY, country char(2) NOT NULL, code varchar(10) NOT NULL);
