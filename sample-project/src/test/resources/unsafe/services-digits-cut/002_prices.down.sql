\set version 2
\set script 002_prices
\set direction down
\ir common/begin.sql

DROP TABLE billing.price;
DROP SCHEMA billing;

\ir common/done_down.sql
