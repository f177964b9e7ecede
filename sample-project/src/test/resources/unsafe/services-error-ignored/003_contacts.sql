\set version 3
\set script 003_contacts
\set direction up
\ir common/begin.sql

CREATE TABLE core.contact (
  tenant_no integer NOT NULL REFERENCES core.tenants,
  purpose varchar(20) NOT NULL,
  mail varchar(120) NOT NULL,
  PRIMARY KEY (tenant_no, purpose)
);

\ir common/done_up.sql
