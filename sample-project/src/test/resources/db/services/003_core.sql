\set version 3
\set script 003_core
\set direction up
\ir common/begin.sql

CREATE SCHEMA core;
CREATE TABLE core.tenant (
  tenant_no integer PRIMARY KEY,
  short_name varchar(20) NOT NULL UNIQUE,
  legal_name varchar(160) NOT NULL,
  opened_on date NOT NULL
);
CREATE TABLE core.member (
  tenant_no integer NOT NULL REFERENCES core.tenant,
  user_no bigint NOT NULL REFERENCES auth.user_account,
  since date NOT NULL,
  PRIMARY KEY (tenant_no, user_no)
);
CREATE INDEX member_of_user ON core.member (user_no);

\ir common/done_up.sql
