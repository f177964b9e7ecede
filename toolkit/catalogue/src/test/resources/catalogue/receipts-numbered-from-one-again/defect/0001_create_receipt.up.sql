CREATE TABLE receipt (id bigserial PRIMARY KEY, amount integer NOT NULL);
