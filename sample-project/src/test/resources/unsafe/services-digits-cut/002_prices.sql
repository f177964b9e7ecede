\set version 2
\set script 002_prices
\set direction up
\ir common/begin.sql

CREATE SCHEMA billing;
CREATE TABLE billing.price (
  price_no integer PRIMARY KEY,
  plan varchar(30) NOT NULL UNIQUE,
  monthly_amount numeric(12, 2) NOT NULL,
  currency_code char(3) NOT NULL
);

\ir common/done_up.sql
