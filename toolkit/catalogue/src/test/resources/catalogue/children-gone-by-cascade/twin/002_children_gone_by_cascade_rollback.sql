DROP TABLE closed_topic;
