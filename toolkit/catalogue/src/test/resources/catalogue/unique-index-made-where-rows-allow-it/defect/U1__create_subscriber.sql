DROP TABLE subscriber;
