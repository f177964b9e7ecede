\set version 3
\set script 003_outbox
\set direction up
\ir common/begin.sql

\if :{?outbox_schema}
\else
  \set outbox_schema core
\endif
CREATE TABLE :"outbox_schema".outbox (
  message_no bigint PRIMARY KEY,
  tenant_no integer NOT NULL REFERENCES core.tenant,
  payload text NOT NULL
);
CREATE INDEX outbox_of_tenant ON :"outbox_schema".outbox (tenant_no);

\ir common/done_up.sql
