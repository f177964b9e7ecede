\set version 3
\set script 003_core
\set direction down
\ir common/begin.sql

DROP TABLE core.member;
DROP TABLE core.tenant;
DROP SCHEMA core;

\ir common/done_down.sql
