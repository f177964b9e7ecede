CREATE TABLE pot (id bigint PRIMARY KEY, code varchar(10) NOT NULL, name text);
