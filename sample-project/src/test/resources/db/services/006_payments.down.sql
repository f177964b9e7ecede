\set version 6
\set script 006_payments
\set direction down
\ir common/begin.sql

DROP TABLE billing.payment;

\ir common/done_down.sql
