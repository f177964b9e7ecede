CREATE TABLE stay (id serial PRIMARY KEY, nights integer NOT NULL);
