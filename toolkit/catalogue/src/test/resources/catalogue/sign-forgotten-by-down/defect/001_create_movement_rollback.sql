DROP TABLE movement;
