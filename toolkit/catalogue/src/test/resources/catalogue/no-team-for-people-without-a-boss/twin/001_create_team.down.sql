DROP TABLE team;
DROP TABLE person;
