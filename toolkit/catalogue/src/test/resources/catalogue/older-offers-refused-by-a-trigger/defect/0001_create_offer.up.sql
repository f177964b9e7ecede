CREATE TABLE offer (id bigint PRIMARY KEY, price integer NOT NULL, words text);
