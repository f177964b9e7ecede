CREATE TABLE t (a int, b text);
SELECT 42 AS a, 'it''s' AS b, NULL::text AS c \gset
INSERT INTO t VALUES (:a, :'b');
INSERT INTO t VALUES (:a, :'c');
SELECT 1 AS one, 2 AS two \gset pre_
INSERT INTO t VALUES (:pre_one, :'pre_two');
SELECT 1 AS a WHERE false \gset
SELECT generate_series(1, 2) AS a \gset
SELECT nope \gset
SELECT 5 AS a;
\gset
INSERT INTO t VALUES (:a, 'previous');
INSERT INTO t VALUES (7, 'returning') RETURNING a AS given \gset
INSERT INTO t VALUES (:given, 'given');
SELECT format('CREATE TABLE g%s (x int)', n), format('INSERT INTO g%s VALUES (%s)', n, n), NULL
FROM generate_series(1, 3) n \gexec
SELECT 'SELECT 1/0' UNION ALL SELECT 'CREATE TABLE after_error (x int)' \gexec
INSERT INTO t SELECT n, 'rows' FROM generate_series(1, 5) n;
INSERT INTO t VALUES (:ROW_COUNT, :'SQLSTATE');
SELECT * FROM t WHERE a = 42;
INSERT INTO t VALUES (:ROW_COUNT, 'selected');
SELECT 1/0;
INSERT INTO t VALUES (0, :'LAST_ERROR_SQLSTATE'), (0, :'LAST_ERROR_MESSAGE'), (0, :'SQLSTATE');
SELECT 'done' AS "ON_ERROR_STOP" \gset
SELECT 1 AS "bad name" \gset
INSERT INTO t VALUES (8, 'g') \g
\g
INSERT INTO t VALUES (9, 'gx') \gx (format=unaligned)
SELECT 'INSERT INTO t VALUES (10, ''gexec'')'
\gexec
INSERT INTO t VALUES (1, 'x')\; INSERT INTO t VALUES (2, 'y')\; SELECT 3 AS third \gset
INSERT INTO t VALUES (:third, 'third');
INSERT INTO t VALUES (11, 'lost') \r
INSERT INTO t VALUES (12, 'kept');
