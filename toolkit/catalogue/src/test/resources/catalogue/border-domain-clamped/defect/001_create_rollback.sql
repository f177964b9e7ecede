DROP TABLE score;
DROP DOMAIN points;
