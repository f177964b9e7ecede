\set version 10
\set script 010_wider_amounts
\set direction down
\ir common/begin.sql

DROP VIEW billing.open_amount;
ALTER TABLE billing.payment ALTER COLUMN amount TYPE numeric(12, :billing_digits);
ALTER TABLE billing.invoice_line ALTER COLUMN net_amount TYPE numeric(12, :billing_digits);
\ir billing/open_amount.sql

\ir common/done_down.sql
