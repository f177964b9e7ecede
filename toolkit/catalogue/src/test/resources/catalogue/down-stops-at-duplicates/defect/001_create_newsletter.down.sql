DROP TABLE newsletter;
