DROP TABLE article;
DROP TABLE rate;
