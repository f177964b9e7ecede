CREATE TABLE offer (id bigint PRIMARY KEY, price text);
