\set version 9
\set script 009_open_amounts
\set direction down
\ir common/begin.sql

DROP VIEW billing.open_amount;

\ir common/done_down.sql
