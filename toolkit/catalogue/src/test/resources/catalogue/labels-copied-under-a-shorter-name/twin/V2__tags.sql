CREATE TABLE tag (article bigint PRIMARY KEY, word varchar(22) NOT NULL);
INSERT INTO tag (article, word) SELECT a.id, a.label FROM article a;
