INSERT INTO topic (id, name, closed) SELECT id, name, true FROM closed_topic;
DROP TABLE closed_topic;
