\set version 2
\set script 002_tenants
\set direction down
\ir common/begin.sql

DROP TABLE core.tenant;
DROP SCHEMA core;

\ir common/done_down.sql
