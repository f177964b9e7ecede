\set version 11
\set script 011_tenant_contacts
\set direction down
\ir common/begin.sql

DROP TABLE core.contact;

\ir common/done_down.sql
