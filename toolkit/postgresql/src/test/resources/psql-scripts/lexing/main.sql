CREATE TABLE t (word text);
INSERT INTO t VALUES ('back\slash'), (E'back\\slash'), ($$\i$$), ('\q'); -- \q
INSERT INTO t VALUES ('a;b') ; INSERT INTO t VALUES /* ; \q */ ('c');
CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN x > 0 THEN 1 ELSE 2 END; SELECT x; END;
DO $do$ BEGIN INSERT INTO t VALUES (':t'); END; $do$;
SELECT 'x' AS "a:b", '10:30'::time;
INSERT INTO t SELECT 'last'
