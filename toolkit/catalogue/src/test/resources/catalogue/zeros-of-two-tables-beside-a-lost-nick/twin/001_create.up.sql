CREATE TABLE member (id bigint PRIMARY KEY, score integer NOT NULL, nick varchar(30) NOT NULL);
CREATE TABLE card (id bigint PRIMARY KEY, cents integer NOT NULL);
