\set version 4
\set script 004_readers
\set direction up
\ir common/begin.sql

SELECT format('GRANT USAGE ON SCHEMA %I TO services_reader', nspname)
FROM pg_namespace WHERE nspname IN ('core', 'billing') ORDER BY nspname
\gexec

\ir common/done_up.sql
