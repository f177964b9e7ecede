DROP TABLE article;
DROP FUNCTION stamp_article();
