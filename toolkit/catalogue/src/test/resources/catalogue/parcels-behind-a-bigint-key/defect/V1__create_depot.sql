CREATE TABLE depot (id bigserial PRIMARY KEY, town varchar(40) NOT NULL);
