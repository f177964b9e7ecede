\set version 5
\set script 005_billing
\set direction up
\ir common/begin.sql

CREATE SCHEMA billing;
CREATE TABLE billing.price (
  price_no integer PRIMARY KEY,
  plan varchar(30) NOT NULL,
  monthly_amount numeric(12, :billing_digits) NOT NULL CHECK (monthly_amount >= 0),
  currency_code char(3) NOT NULL REFERENCES core.currency,
  UNIQUE (plan, currency_code)
);
CREATE INDEX price_in_currency ON billing.price (currency_code);
CREATE TABLE billing.invoice (
  invoice_no bigint PRIMARY KEY,
  tenant_no integer NOT NULL REFERENCES core.tenant,
  period daterange NOT NULL CHECK (NOT isempty(period)),
  issued_on date
);
CREATE INDEX invoice_of_tenant ON billing.invoice (tenant_no);
CREATE TABLE billing.invoice_line (
  invoice_no bigint NOT NULL REFERENCES billing.invoice,
  line_no smallint NOT NULL CHECK (line_no > 0),
  text varchar(200) NOT NULL,
  net_amount numeric(12, :billing_digits) NOT NULL,
  currency_code char(3) NOT NULL REFERENCES core.currency,
  PRIMARY KEY (invoice_no, line_no)
);
CREATE INDEX invoice_line_in_currency ON billing.invoice_line (currency_code);

\ir common/done_up.sql
