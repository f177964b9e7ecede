DROP TABLE comment;
DROP TABLE topic;
