CREATE TABLE member (id bigint PRIMARY KEY, score integer NOT NULL);
CREATE TABLE card (id bigint PRIMARY KEY, cents integer NOT NULL, owner varchar(30) NOT NULL);
