\set version 13
\set script 013_numbering
\set direction up
\ir common/begin.sql

CREATE SEQUENCE billing.invoice_number AS bigint START WITH 100000;
ALTER TABLE billing.invoice ADD COLUMN printed_number varchar(20) UNIQUE;
ALTER TABLE core.tenant ADD CONSTRAINT tenant_opened CHECK (opened_on > DATE '1900-01-01') NOT VALID;

\ir common/done_up.sql
