CREATE TABLE pot (id bigint PRIMARY KEY, code varchar(10) NOT NULL);
CREATE TEMPORARY TABLE kept (id bigint);
DROP TABLE kept;
