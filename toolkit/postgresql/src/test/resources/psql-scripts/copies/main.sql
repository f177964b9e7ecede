CREATE TABLE t (a int, b text);
COPY t FROM stdin; INSERT INTO t VALUES (0, 'same line');
1	one
2	two; \N
\.
COPY t (a, b) FROM STDIN WITH (DELIMITER ',');
3,three lines
\.
COPY nowhere FROM stdin;
4	four
\.
COPY t FROM stdin;
5	five
not a number	six
\.
INSERT INTO t VALUES (6, 'after');
\copy t from data.csv with (format csv, header)
\copy t (a, b) from 'more data.csv' csv
\copy t from missing.csv
\copy t to /dev/null
\copy (select * from t) to '/dev/null' with csv
\copy t from stdin
7	seven
\.
\copy nowhere from stdin
8	eight
\.
\copy t
COPY t TO STDOUT;
COPY (SELECT a FROM t) TO STDOUT \g /dev/null
\copy t from stdin with (delimiter ';');
9;nine
\.
BEGIN;
SELECT 1/0;
COPY t FROM stdin;
11	in a failed transaction
\.
ROLLBACK;
SELECT 1/0 \; COPY t FROM stdin;
12	combined
\.
COPY t (a b) FROM stdin \g
13	no syntax
\.
INSERT INTO t VALUES (10, 'end');
