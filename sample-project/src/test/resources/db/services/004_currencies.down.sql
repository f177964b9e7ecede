\set version 4
\set script 004_currencies
\set direction down
\ir common/begin.sql

DROP TABLE core.currency;

\ir common/done_down.sql
