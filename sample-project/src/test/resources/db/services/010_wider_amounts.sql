\set version 10
\set script 010_wider_amounts
\set direction up
\ir common/begin.sql

-- Tax is reckoned with four decimals; amounts keep their value, and the view has to stand aside.
DROP VIEW billing.open_amount;
ALTER TABLE billing.invoice_line ALTER COLUMN net_amount TYPE numeric(14, 4);
ALTER TABLE billing.payment ALTER COLUMN amount TYPE numeric(14, 4);
\ir billing/open_amount.sql

\ir common/done_up.sql
