CREATE TABLE c (id int);
SELECT 1/0;
CREATE TABLE never_three (id int);
