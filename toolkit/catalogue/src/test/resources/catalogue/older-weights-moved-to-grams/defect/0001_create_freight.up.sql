CREATE TABLE freight (id bigint PRIMARY KEY, kilos integer NOT NULL, label text);
