\set version 5
\set script 005_billing
\set direction down
\ir common/begin.sql

DROP TABLE billing.invoice_line;
DROP TABLE billing.invoice;
DROP TABLE billing.price;
DROP SCHEMA billing;

\ir common/done_down.sql
