CREATE TABLE account (id bigint PRIMARY KEY, balance numeric(18, 2));
