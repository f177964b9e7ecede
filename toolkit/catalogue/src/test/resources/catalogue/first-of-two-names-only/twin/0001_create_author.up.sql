CREATE TABLE author (id bigint PRIMARY KEY, names text NOT NULL);
