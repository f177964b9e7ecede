CREATE TABLE contract (id bigint PRIMARY KEY, reference varchar(40));
