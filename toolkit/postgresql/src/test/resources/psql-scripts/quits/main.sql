CREATE TABLE t (word text);
INSERT INTO t VALUES ('unsent')
\q
CREATE TABLE never (word text);
