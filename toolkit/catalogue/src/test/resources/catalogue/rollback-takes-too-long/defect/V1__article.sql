CREATE TABLE article (article_id bigint PRIMARY KEY, title text NOT NULL);
