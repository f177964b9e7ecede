\set version 7
\set script 007_invoice_state
\set direction up
\ir common/begin.sql

CREATE TYPE billing.invoice_state AS ENUM ('draft', 'issued', 'paid', 'void');
ALTER TABLE billing.invoice ADD COLUMN state billing.invoice_state NOT NULL DEFAULT 'draft';

\ir common/done_up.sql
