-- psql: -1
CREATE TABLE t (word text);
SELECT 1/0;
CREATE TABLE u (word text);
