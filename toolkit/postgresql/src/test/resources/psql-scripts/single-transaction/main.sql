-- psql: -1 ON_ERROR_STOP=1
CREATE TABLE t (word text);
INSERT INTO t VALUES ('a');
SELECT 1/0;
