CREATE TABLE room (id bigserial PRIMARY KEY, beds integer NOT NULL);
