CREATE TABLE payment (id bigint PRIMARY KEY, kind text NOT NULL, note text NOT NULL);
