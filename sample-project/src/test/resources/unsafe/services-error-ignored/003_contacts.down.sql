\set version 3
\set script 003_contacts
\set direction down
\ir common/begin.sql

DROP TABLE IF EXISTS core.contact;

\ir common/done_down.sql
