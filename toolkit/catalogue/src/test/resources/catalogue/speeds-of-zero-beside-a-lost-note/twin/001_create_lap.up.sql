CREATE TABLE lap (id bigint PRIMARY KEY, speed integer NOT NULL, note varchar(80) NOT NULL);
