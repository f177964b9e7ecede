CREATE TABLE visit (id bigint PRIMARY KEY, minutes integer NOT NULL);
CREATE TABLE guest (id bigint PRIMARY KEY, name varchar(40) NOT NULL);
