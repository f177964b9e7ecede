CREATE TABLE player (id bigint PRIMARY KEY, ranking integer NOT NULL);
CREATE TABLE wallet (id bigint PRIMARY KEY, balance numeric(12,2) NOT NULL, currency char(3) NOT NULL);
