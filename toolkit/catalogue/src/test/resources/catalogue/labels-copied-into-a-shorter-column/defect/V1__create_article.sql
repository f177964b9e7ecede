CREATE TABLE article (id bigint PRIMARY KEY, label text NOT NULL, colour text NOT NULL, weight integer NOT NULL);
