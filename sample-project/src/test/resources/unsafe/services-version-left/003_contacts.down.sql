\set version 3
\set script 003_contacts
\set direction down
\ir common/begin.sql

DROP TABLE core.contact;

COMMIT;
\echo :script 'is undone'
