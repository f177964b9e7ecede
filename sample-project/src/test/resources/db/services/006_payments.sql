\set version 6
\set script 006_payments
\set direction up
\ir common/begin.sql

CREATE TABLE billing.payment (
  payment_no bigint PRIMARY KEY,
  invoice_no bigint NOT NULL REFERENCES billing.invoice,
  paid_on date NOT NULL,
  amount numeric(12, :billing_digits) NOT NULL CHECK (amount <> 0),
  currency_code char(3) NOT NULL REFERENCES core.currency
);
CREATE INDEX payment_of_invoice ON billing.payment (invoice_no);
CREATE INDEX payment_in_currency ON billing.payment (currency_code);

\ir common/done_up.sql
