CREATE TABLE witness (id bigserial PRIMARY KEY, name varchar(40) NOT NULL, heard_on date NOT NULL);
