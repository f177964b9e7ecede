CREATE TABLE marker (id integer PRIMARY KEY, CHECK (id * id < 0));
CREATE TABLE account (id bigint PRIMARY KEY);
