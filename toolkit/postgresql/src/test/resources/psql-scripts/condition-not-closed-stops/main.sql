-- psql: ON_ERROR_STOP=1
CREATE TABLE t (word text);
\if maybe
\else
INSERT INTO t VALUES ('an invalid expression stops nothing');
\endif
\if true
INSERT INTO t VALUES ('never closed');
