\timing on
\pset pager off
\x \t \a
\echo 'hello' :none -- and more
\qecho x
\warn y
CREATE TABLE t (a int);
\d t
\d
\dt
\dt nothing
\dn
\du
\df *.nothing
\conninfo
\encoding
\encoding UTF8
\errverbose
\p
\s /dev/null
\setenv X y
\o /dev/null
SELECT 1;
\o
INSERT INTO t VALUES (1) \p
;
\copyright
\?
\h SELECT
\restrict abc
\unrestrict abc
INSERT INTO t VALUES (2) \w /dev/null
;
