CREATE TABLE revocation (id bigint PRIMARY KEY, token varchar(40) NOT NULL);
CREATE TABLE session (id bigint PRIMARY KEY, token varchar(40) NOT NULL);
