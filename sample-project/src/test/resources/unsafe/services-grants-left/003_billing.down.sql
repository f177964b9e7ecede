\set version 3
\set script 003_billing
\set direction down
\ir common/begin.sql

DROP TABLE billing.invoice;
DROP SCHEMA billing;

\ir common/done_down.sql
