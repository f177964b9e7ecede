DROP TABLE opening;
