\set version 13
\set script 013_numbering
\set direction down
\ir common/begin.sql

ALTER TABLE core.tenant DROP CONSTRAINT tenant_opened;
ALTER TABLE billing.invoice DROP COLUMN printed_number;
DROP SEQUENCE billing.invoice_number;

\ir common/done_down.sql
