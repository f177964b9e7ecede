DROP TABLE posting;
DROP TABLE journal;
