CREATE TABLE article_label (article_id bigint PRIMARY KEY, label varchar(8) NOT NULL, colour text NOT NULL CHECK (colour IN ('red', 'blue')));
INSERT INTO article_label (article_id, label, colour) SELECT id, label, colour FROM article;
UPDATE article SET weight = 0;
