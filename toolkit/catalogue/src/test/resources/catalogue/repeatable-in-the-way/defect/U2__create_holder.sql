DROP TABLE holder;
