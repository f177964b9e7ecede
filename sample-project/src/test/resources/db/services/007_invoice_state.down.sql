\set version 7
\set script 007_invoice_state
\set direction down
\ir common/begin.sql

ALTER TABLE billing.invoice DROP COLUMN state;
DROP TYPE billing.invoice_state;

\ir common/done_down.sql
