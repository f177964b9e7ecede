CREATE TABLE account (id bigint PRIMARY KEY, holder varchar(60) NOT NULL);
