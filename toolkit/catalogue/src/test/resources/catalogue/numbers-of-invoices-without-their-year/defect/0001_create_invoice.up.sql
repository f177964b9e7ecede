CREATE TABLE invoice (id bigint PRIMARY KEY, number text NOT NULL);
