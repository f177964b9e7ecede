\set version 2
\set script 002_tenants
\set direction up
\ir common/begin.sql

CREATE SCHEMA core;
CREATE TABLE core.tenant (
  tenant_no integer PRIMARY KEY,
  short_name varchar(20) NOT NULL UNIQUE
);

\ir common/done_up.sql
