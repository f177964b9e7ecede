\set version 3
\set script 003_billing
\set direction up
\ir common/begin.sql

CREATE SCHEMA billing;
CREATE TABLE billing.invoice (
  invoice_no bigint PRIMARY KEY,
  tenant_no integer NOT NULL REFERENCES core.tenant
);
CREATE INDEX invoice_of_tenant ON billing.invoice (tenant_no);

\ir common/done_up.sql
