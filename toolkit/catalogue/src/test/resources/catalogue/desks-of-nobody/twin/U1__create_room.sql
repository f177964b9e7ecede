DROP TABLE room;
DROP TABLE person;
