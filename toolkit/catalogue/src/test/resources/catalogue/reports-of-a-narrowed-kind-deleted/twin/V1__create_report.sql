CREATE TABLE report (id bigint PRIMARY KEY, kind varchar(200) NOT NULL, title text);
