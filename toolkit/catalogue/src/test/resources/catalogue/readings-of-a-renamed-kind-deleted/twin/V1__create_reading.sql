CREATE TABLE reading (id bigint PRIMARY KEY, kind integer NOT NULL, value numeric(12,3) NOT NULL, note text);
