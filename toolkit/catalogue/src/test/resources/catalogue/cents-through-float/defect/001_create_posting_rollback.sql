DROP TABLE posting;
